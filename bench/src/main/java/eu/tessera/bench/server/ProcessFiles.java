package eu.tessera.bench.server;

import eu.tessera.bench.measure.CpuClock;
import eu.tessera.bench.measure.CpuTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells about a process, see proc(5). */
public final class ProcessFiles implements CpuClock {
  /** One tick of USER_HZ, which is 100 to every program whatever the kernel itself counts in. */
  private static final double MILLIS_OF_TICK = 10;

  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;
  private static final String RESIDENT = "VmRSS:";
  private static final String MOST = "VmHWM:";

  private final Path folder;

  ProcessFiles(long pid) {
    this(Path.of("/proc", Long.toString(pid)));
  }

  ProcessFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public CpuTime read() {
    return new CpuTime(millis(text("stat")), compiling());
  }

  /** Resident memory in megabytes (of 1,048,576 bytes). */
  public double resident() {
    return megabytes(RESIDENT);
  }

  /** The most that was resident since the start, in megabytes. */
  public double most() {
    return megabytes(MOST);
  }

  private double megabytes(String name) {
    return text("status")
            .lines()
            .filter(line -> line.startsWith(name))
            .map(line -> line.substring(name.length()).replace("kB", "").strip())
            .mapToDouble(Double::parseDouble)
            .findFirst()
            .orElseThrow()
        / 1024;
  }

  private double compiling() {
    try (Stream<Path> threads = Files.list(folder.resolve("task"))) {
      return threads.mapToDouble(ProcessFiles::compiling).sum();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static double compiling(Path thread) {
    try {
      String stat = Files.readString(thread.resolve("stat"));
      return isCompiler(stat) ? millis(stat) : 0;
    } catch (IOException ended) {
      return 0;
    }
  }

  /** Threads are called "C1 CompilerThread0" and so on; the kernel keeps fifteen letters of it. */
  private static boolean isCompiler(String stat) {
    return stat.contains("(C1 Compiler") || stat.contains("(C2 Compiler");
  }

  /** The second field, the name, may hold anything, so what counts is what follows it. */
  private static double millis(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ");
    return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]))
        * MILLIS_OF_TICK;
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException gone) {
      throw new UncheckedIOException("the server is no longer there", gone);
    }
  }
}
