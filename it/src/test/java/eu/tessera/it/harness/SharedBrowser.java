package eu.tessera.it.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests {@link Visitors}: one Chromium of the system for the whole run ({@code CHROMIUM}
 * names another), and visitors who leave when their test is over.
 */
public final class SharedBrowser implements ParameterResolver, AfterEachCallback {
  private static final Namespace HERE = Namespace.create(SharedBrowser.class);

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          // names that could be registered, for two sites that are not only two addresses
          "--host-resolver-rules=MAP *.tessera-test.example 127.0.0.1,"
              + "MAP *.other-test.example 127.0.0.1");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitors.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var browser = context.getRoot().getStore(HERE).getOrComputeIfAbsent(Running.class).browser;
    return context
        .getStore(HERE)
        .getOrComputeIfAbsent(Visitors.class, type -> new Visitors(browser), Visitors.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Optional.ofNullable(context.getStore(HERE).get(Visitors.class, Visitors.class))
        .ifPresent(Visitors::leave);
  }

  /** Closed by JUnit together with its root context. */
  static final class Running implements AutoCloseable, ExtensionContext.Store.CloseableResource {
    private final Playwright playwright;
    private final Browser browser;

    Running() {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS));
    }

    private static Path chromium() {
      return Path.of(
          Optional.ofNullable(System.getenv("CHROMIUM"))
              .filter(path -> !path.isBlank())
              .orElse("/usr/bin/chromium"));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }
}
