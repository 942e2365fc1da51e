package eu.tessera.it.harness;

import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link Tessera} of this run, with the demo world; started when the first
 * class needs it, ended after the last.
 */
public final class SharedTessera implements BeforeAllCallback, ParameterResolver {
  /** What a program presents that brings accounts of staff. */
  public static final String PROVISIONING_TOKEN = "a-token-for-tests-only-0123456789abcdef";

  private static final String NAME = "tessera";

  /** This machine is a proxy, so that each visitor has a network address of their own. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "TESSERA_DEMO", "true",
          "TESSERA_PROXIES", "127.0.0.1,::1",
          "TESSERA_PROVISIONING_TOKEN", PROVISIONING_TOKEN);

  @Override
  public void beforeAll(ExtensionContext context) {
    of(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Tessera.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }

  static Tessera of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedTessera.class))
        .getOrComputeIfAbsent(Running.class)
        .tessera;
  }

  /** Closed by JUnit together with its root context. */
  static final class Running implements AutoCloseable, ExtensionContext.Store.CloseableResource {
    private final TesseraProcess process;
    private final Tessera tessera;

    Running() throws InterruptedException {
      Folders.withoutDataOf(NAME);
      process = TesseraProcess.start(NAME, SETTINGS);
      tessera = process.ready();
      // where MicroShed looks for a server that somebody else has started
      System.setProperty("microshed_manual_env", "true");
      System.setProperty("microshed_hostname", "localhost");
      System.setProperty("microshed_http_port", Integer.toString(tessera.httpPort()));
      System.setProperty("microshed_app_context_root", "/cas");
    }

    @Override
    public void close() throws InterruptedException {
      process.close();
    }
  }
}
