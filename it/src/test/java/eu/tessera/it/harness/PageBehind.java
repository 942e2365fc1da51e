package eu.tessera.it.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server of somebody else's with one page, which a client of CAS or SAML guards. */
public final class PageBehind implements AutoCloseable {
  private static final int MOST_HOPS = 12;

  private final Process process;
  private final int port;

  private PageBehind(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Passes the test over where a program or file is missing; in CI it must be there. */
  public static void needs(boolean there, String what, String packages) {
    if (!there) {
      String sentence = what + " is missing: install it with apt-get install " + packages + ".";
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new AssertionError(sentence);
      }
      abort(sentence);
    }
  }

  /** Whether there is a program of that name. */
  public static boolean installed(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** A port on which nobody listens now. */
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts it and waits until it listens. */
  public static PageBehind started(
      Path folder, int port, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    return started(folder, port, () -> listens(port), environment, command);
  }

  /** Starts a program that serves by other means than a port, and waits until it does. */
  static PageBehind started(
      Path folder, BooleanSupplier ready, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    return started(folder, 0, ready, environment, command);
  }

  private static PageBehind started(
      Path folder,
      int port,
      BooleanSupplier ready,
      Map<String, String> environment,
      String... command)
      throws IOException, InterruptedException {
    var log = folder.resolve("out.log");
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    var page = new PageBehind(process, port);
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new AssertionError(List.of(command) + " has ended: " + Files.readString(log));
      }
      Thread.sleep(50);
    }
    return page;
  }

  private static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Opens the page as a browser does: from one server to the other until there is something. */
  public Answer opened(Caller browser, String path) throws IOException, InterruptedException {
    var answer = browser.get("http://localhost:" + port + path);
    for (int hop = 0; hop < MOST_HOPS && !answer.location().isEmpty(); hop++) {
      answer = browser.get(answer.target().toString());
    }
    assertThat(answer.location()).as("it goes round in circles").isEmpty();
    return answer;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
