package eu.tessera.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.Caller;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server of somebody else's with one page, which a CAS client guards. */
final class PageBehind implements AutoCloseable {
  private static final int MOST_HOPS = 12;

  private final Process process;
  private final Path log;
  private final int port;

  private PageBehind(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** Passes the test over where a program or file is missing; in CI it must be there. */
  static void needs(boolean there, String what, String packages) {
    if (!there) {
      String sentence = what + " is missing: install it with apt-get install " + packages + ".";
      if (Boolean.parseBoolean(System.getenv("CI"))) {
        throw new AssertionError(sentence);
      }
      abort(sentence);
    }
  }

  static boolean installed(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts it and waits until it listens. */
  static PageBehind started(
      Path folder, int port, Map<String, String> environment, String... command)
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
    var page = new PageBehind(process, log, port);
    while (!page.listens()) {
      if (!process.isAlive()) {
        throw new AssertionError(List.of(command) + " has ended: " + Files.readString(log));
      }
      Thread.sleep(50);
    }
    return page;
  }

  private boolean listens() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Opens the page as a browser does: from one server to the other until there is something. */
  Answer opened(Caller browser, String path) throws IOException, InterruptedException {
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
