package eu.tessera.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * On what was measured: figures of two machines differ, and those of a busy one are too high.
 *
 * @param load the average of runnable threads over the last minute, before the bench began
 */
public record Machine(
    Instant at, String processor, int cores, long memoryMegabytes, String java, String load) {
  public static Machine here() throws IOException {
    return new Machine(
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        line("cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(line("meminfo", "MemTotal").replace("kB", "").strip()) / 1024,
        Runtime.version().toString(),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
  }

  private static String line(String file, String name) throws IOException {
    try (var lines = Files.lines(Path.of("/proc", file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    }
  }
}
