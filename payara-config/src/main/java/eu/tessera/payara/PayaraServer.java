package eu.tessera.payara;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Payara Micro, booted in this process. */
final class PayaraServer {
  private static final String GRID_NAME = "tessera";

  /** Kept here, since a logger nobody holds forgets its filter. */
  private static final Logger ANNOUNCEMENTS = Logger.getLogger("jakarta.enterprise.web");

  private final PayaraMicroRuntime runtime;

  private PayaraServer(PayaraMicroRuntime runtime) {
    this.runtime = runtime;
  }

  /**
   * Boots the server with nothing deployed.
   *
   * @param run an empty folder for what it unpacks
   */
  static PayaraServer booted(Settings settings, Path run) throws Exception {
    // Payara sets this logger's level itself, so logging.properties cannot quiet it
    ANNOUNCEMENTS.setFilter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue());
    PayaraMicroLauncher.create(arguments(settings, run).toArray(String[]::new));
    // the name that the server's own error pages bear, for addresses outside the application
    System.setProperty("product.name", "Tessera");
    return new PayaraServer(PayaraMicro.getInstance().getRuntime());
  }

  private static List<String> arguments(Settings settings, Path run) throws IOException {
    var arguments =
        new ArrayList<>(
            List.of(
                "--rootdir",
                Files.createDirectory(run.resolve("server")).toString(),
                "--port",
                Integer.toString(settings.httpPort()),
                "--sslport",
                Integer.toString(settings.httpsPort()),
                "--sslcert",
                TlsIdentity.ALIAS,
                "--prebootcommandfile",
                resource("preboot.txt", run).toString(),
                "--logproperties",
                resource("logging.properties", run).toString(),
                "--disablephonehome"));
    if (settings.cluster().isEmpty()) {
      arguments.add("--nohazelcast");
    } else {
      arguments.addAll(grid(settings, Surroundings.self(settings)));
    }
    return arguments;
  }

  /** Never multicast, and only the one address: the grid itself asks nobody for a password. */
  private static List<String> grid(Settings settings, Member self) {
    System.setProperty("hazelcast.socket.bind.any", "false");
    return List.of(
        "--clustermode", "tcpip:" + Member.list(settings.cluster()),
        "--interfaces", self.host(),
        "--startport", Integer.toString(self.port()),
        "--clustername", GRID_NAME,
        "--name", self.toString().replace(':', '-'));
  }

  private static Path resource(String name, Path run) throws IOException {
    try (InputStream in = PayaraServer.class.getResourceAsStream(name)) {
      var file = run.resolve(name);
      Files.copy(in, file);
      return file;
    }
  }

  /**
   * Deploys an archive.
   *
   * @return its name, which is that of its file or its descriptor's; empty if it is not there
   *     afterwards, since what Payara itself answers is true in any case
   */
  Optional<String> deployed(Path archive) {
    var before = Set.copyOf(runtime.getDeployedApplicationNames());
    runtime.deploy(archive.toFile());
    return runtime.getDeployedApplicationNames().stream()
        .filter(name -> !before.contains(name))
        .findFirst();
  }

  /** Stops without a word: Payara prints its resources while it lets go of them. */
  void stop() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      runtime.shutdown();
    } catch (BootstrapException alreadyDown) {
      // there is nothing left to stop
    }
  }
}
