package eu.tessera.payara;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/** Starts Tessera. Exit codes: 2 if the settings are wrong, 3 if the application failed. */
public final class Launcher {
  private static final int WRONG_SETTINGS = 2;
  private static final int FAILED = 3;

  private final CommandLine commandLine;
  private final Settings settings;

  /** Taken before the boot, which leads System.out into the log. */
  private final PrintStream out = System.out;

  private Launcher(CommandLine commandLine, Settings settings) {
    this.commandLine = commandLine;
    this.settings = settings;
  }

  /**
   * Starts the product inside this jar and leaves the server's threads running.
   *
   * @param arguments see {@link CommandLine}
   */
  public static void main(String[] arguments) {
    var err = System.err;
    try {
      var commandLine = CommandLine.of(arguments);
      var settings = SettingsReader.read(System.getenv(), commandLine.config());
      new Launcher(commandLine, settings).start();
    } catch (CannotStart refusal) {
      exit(err, refusal.getMessage(), WRONG_SETTINGS);
    } catch (ApplicationFailed failure) {
      exit(err, failure.getMessage(), FAILED);
    } catch (Exception | LinkageError unforeseen) {
      unforeseen.printStackTrace(err);
      exit(err, "of a fault of its own, shown above.", FAILED);
    }
  }

  private static void exit(PrintStream err, String sentence, int code) {
    err.println("Tessera cannot start: " + sentence);
    err.flush();
    // no hooks: the server has been stopped, or was never booted, and would say so at length
    Runtime.getRuntime().halt(code);
  }

  private void start() throws Exception {
    settings
        .unread()
        .forEach(s -> out.println(s.variable() + " is set; nothing of this release reads it yet."));
    Surroundings.portIsFree(Setting.HTTP_PORT, settings.httpPort());
    Surroundings.portIsFree(Setting.HTTPS_PORT, settings.httpsPort());
    settings.database().ifPresent(Surroundings::databaseAnswers);
    var data = DataFolder.opened(settings.data());
    var tls = TlsIdentity.in(data, hostNames());
    trust(data, tls);
    settings.properties().forEach(System::setProperty);
    var run = data.emptyRunFolder();
    var server = PayaraServer.booted(settings, run);
    try {
      if (settings.demo()) {
        deployDemo(server, data, run);
      }
      var ear = commandLine.ear().orElseGet(() -> carried("tessera.ear", run));
      var name = deploy(server, ear);
      Readiness.await(settings, tls);
      announce(name);
    } catch (Exception failed) {
      server.stop();
      throw failed;
    }
    Memory.giveBack();
  }

  private List<String> hostNames() {
    var names =
        new LinkedHashSet<>(List.of("localhost", "127.0.0.1", settings.baseUrl().getHost()));
    return List.copyOf(names);
  }

  private void trust(DataFolder data, TlsIdentity tls) throws Exception {
    var trust = TrustStore.ofTheJdk();
    if (settings.truststore().isPresent()) {
      trust.and(settings.truststore().get());
    }
    if (settings.demo()) {
      trust.and(tls.certificate());
    }
    var file = data.file("trust.p12");
    trust.writeTo(file, tls.password());
    System.setProperty("javax.net.ssl.keyStore", tls.store().toString());
    System.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
    System.setProperty("javax.net.ssl.keyStorePassword", tls.password().value());
    System.setProperty("javax.net.ssl.trustStore", file.toString());
    System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
    System.setProperty("javax.net.ssl.trustStorePassword", tls.password().value());
  }

  /** Before the product, which reads the countries that the demo writes at its start. */
  private void deployDemo(PayaraServer server, DataFolder data, Path run) throws IOException {
    var war = carried("demo.war", run);
    try (var in = Files.newInputStream(war)) {
      DemoWorld.unpack(in, data);
    }
    deploy(server, war);
  }

  private static String deploy(PayaraServer server, Path archive) {
    try (var complaints = Complaints.listening()) {
      return server
          .deployed(archive)
          .orElseThrow(() -> complaints.failureOf(archive.getFileName().toString()));
    }
  }

  private static Path carried(String name, Path run) {
    try (InputStream in = Launcher.class.getResourceAsStream("/APP-INF/" + name)) {
      if (in == null) {
        throw new ApplicationFailed(
            "this jar does not carry " + name + "; build it with make build.");
      }
      var file = run.resolve(name);
      Files.copy(in, file);
      return file;
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private void announce(String application) {
    if (commandLine.ear().isPresent()) {
      out.println(InstanceReport.of(application, settings.httpPort()));
    }
    out.println("Tessera is ready: " + settings.baseUrl());
    if (settings.demo()) {
      out.println("Click here for the demo world: " + DemoWorld.firstPage(settings.httpsPort()));
    }
    out.flush();
  }
}
