package eu.tessera.it.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A SAML service by others, as a small Node server of its own ({@code src/test/service-providers}),
 * registered as an operator would: its own metadata in a file, and a definition beside it.
 */
public final class NodeService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path SCRIPTS = Path.of("src", "test", "service-providers");

  private final Process process;
  private final String base;
  private final Path log;

  private NodeService(Process process, String base, Path log) {
    this.process = process;
    this.base = base;
    this.log = log;
  }

  /**
   * Starts one and registers it.
   *
   * @param script its name without {@code .mjs}
   * @param fields of its definition besides name, protocol and metadata, as JSON
   */
  public static NodeService start(Tessera tessera, String script, String fields) throws Exception {
    Path folder = Path.of("target", "service-providers").toAbsolutePath();
    Files.createDirectories(folder);
    var keys = ServiceKeys.fresh(folder, script);
    Path provider = folder.resolve(script + "-provider.xml");
    Files.writeString(provider, tessera.get("/saml/metadata").body());
    String base = "http://127.0.0.1:" + freePort();
    Path log = folder.resolve(script + ".log");
    var builder = new ProcessBuilder("node", script + ".mjs").directory(SCRIPTS.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SP_BASE", base,
                "SP_KEY", keys.key().toString(),
                "SP_CERTIFICATE", keys.certificate().toString(),
                "SP_PROVIDER", provider.toString()));
    var process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var service = new NodeService(process, base, log);
    service.awaitReady();
    service.register(tessera, script, fields);
    return service;
  }

  /** The address of one of its pages. */
  public String page(String path) {
    return base + path;
  }

  /** What it has printed. */
  public String output() throws IOException {
    return Files.readString(log);
  }

  private void awaitReady() throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!output().contains("ready")) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new IllegalStateException("the service did not become ready:\n" + output());
      }
      Thread.sleep(50);
    }
  }

  private void register(Tessera tessera, String name, String fields) throws Exception {
    var metadata =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(page("/metadata"))).build(),
                BodyHandlers.ofString())
            .body();
    Registration.of(tessera, name, "A service by " + name, metadata, fields);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
