package eu.tessera.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built {@code tessera.jar} as a process of its own, with free ports unless told otherwise. */
public final class TesseraProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(180);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final String READY = "Tessera is ready: ";

  private final Process process;
  private final Path log;
  private final Tessera tessera;

  private TesseraProcess(Process process, Path log, Tessera tessera) {
    this.process = process;
    this.log = log;
    this.tessera = tessera;
  }

  /**
   * Starts one. What it prints goes to {@code target/<name>.log}; its data folder is {@code
   * target/<name>-data} and is kept if it is there, so that a second start finds what the first has
   * left.
   *
   * @param settings as in the environment, {@code TESSERA_…}; they win over what is chosen here
   */
  public static TesseraProcess start(String name, Map<String, String> settings) {
    var target = Path.of("target").toAbsolutePath();
    var chosen = new LinkedHashMap<String, String>();
    chosen.put("TESSERA_HTTP_PORT", Integer.toString(freePort()));
    chosen.put("TESSERA_HTTPS_PORT", Integer.toString(freePort()));
    chosen.put("TESSERA_DATA", target.resolve(name + "-data").toString());
    chosen.putAll(settings);
    var log = target.resolve(name + ".log");
    var tessera =
        new Tessera(
            Integer.parseInt(chosen.get("TESSERA_HTTP_PORT")),
            Integer.parseInt(chosen.get("TESSERA_HTTPS_PORT")),
            Path.of(chosen.get("TESSERA_DATA")),
            log);
    return new TesseraProcess(launched(chosen, log), log, tessera);
  }

  private static Process launched(Map<String, String> settings, Path log) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-jar", required("tessera.jar")));
    builder.environment().keySet().removeIf(variable -> variable.startsWith("TESSERA_"));
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      var process = builder.start();
      // if these tests are killed, the server goes with them
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return process;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String required(String property) {
    var file = System.getProperty(property);
    if (file == null || !Files.isReadable(Path.of(file))) {
      throw new IllegalStateException(property + " is " + file + ": run make build first");
    }
    return file;
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What it is, before it can serve anything. */
  public Tessera tessera() {
    return tessera;
  }

  /** Whether it has not ended. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Waits until it can serve the first page. */
  public Tessera ready() throws InterruptedException {
    var deadline = Instant.now().plus(START);
    while (output().lines().noneMatch(line -> line.startsWith(READY))) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("Tessera did not become ready:\n" + output());
      }
      Thread.sleep(100);
    }
    return tessera;
  }

  /** Waits until it has ended by itself. */
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException("Tessera did not end:\n" + output());
    }
    return process.exitValue();
  }

  /** All it has printed so far. */
  public String output() {
    try {
      return Files.readString(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Ends it at once, as a power cut would (kill -9). */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end (SIGTERM), and insists after a while. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
      kill();
    }
  }
}
