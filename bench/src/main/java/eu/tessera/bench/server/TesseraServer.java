package eu.tessera.bench.server;

import eu.tessera.bench.measure.UnexpectedAnswer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product's jar, running. It gets no flags, for the product is measured as it is run. */
public final class TesseraServer implements AutoCloseable {
  private static final String READY = "Tessera is ready:";
  private static final String JAVA_HOME = System.getProperty("java.home");
  private static final int PATIENCE_SECONDS = 30;

  private final Process process;
  private final ProcessFiles files;
  private final Startup startup;

  private TesseraServer(Process process, Startup startup) {
    this.process = process;
    this.files = new ProcessFiles(process.pid());
    this.startup = startup;
  }

  /**
   * Boots it and returns once the first page can be served, which is when it says so.
   *
   * @param log takes what it prints
   * @throws UnexpectedAnswer when it ends instead
   */
  public static TesseraServer boot(Path jar, Map<String, String> settings, Path log)
      throws IOException {
    var builder = new ProcessBuilder(JAVA_HOME + "/bin/java", "-jar", jar.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("TESSERA_"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(settings);
    builder.redirectError(log.toFile());
    long begin = System.nanoTime();
    var process = builder.start();
    try {
      awaitReady(process, log);
    } catch (IOException | RuntimeException failed) {
      process.destroy();
      throw failed;
    }
    double wall = (System.nanoTime() - begin) / 1e9;
    double cpu = new ProcessFiles(process.pid()).read().all() / 1e3;
    return new TesseraServer(process, new Startup(wall, cpu));
  }

  private static void awaitReady(Process process, Path log) throws IOException {
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(READY)) {
        swallow(out);
        return;
      }
    }
    List<String> said = Files.readAllLines(log);
    String last = said.isEmpty() ? "nothing was said" : said.get(said.size() - 1);
    throw new UnexpectedAnswer("the server ended before it was ready: " + last);
  }

  /** A pipe that nobody empties stops the server in the middle of a round. */
  private static void swallow(BufferedReader out) {
    var thread = new Thread(() -> drain(out), "server output");
    thread.setDaemon(true);
    thread.start();
  }

  private static void drain(BufferedReader out) {
    try {
      out.transferTo(Writer.nullWriter());
    } catch (IOException ended) {
      // and the server with it
    }
  }

  public Startup startup() {
    return startup;
  }

  public ProcessFiles files() {
    return files;
  }

  /** Megabytes of what is alive on the heap, after a full collection. */
  public double liveHeap() throws IOException {
    var tool =
        new ProcessBuilder(
                JAVA_HOME + "/bin/jcmd", Long.toString(process.pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String total;
    try (var lines = tool.inputReader()) {
      total = lines.lines().filter(line -> line.startsWith("Total")).findFirst().orElseThrow();
    }
    return Long.parseLong(total.strip().split("\\s+")[2]) / 1048576.0;
  }

  /** Stops it as an operator would. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException asked) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
