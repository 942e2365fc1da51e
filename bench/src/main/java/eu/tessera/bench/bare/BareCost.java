package eu.tessera.bench.bare;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Times an operation on this thread, warm. */
public final class BareCost {
  private static final int ROUNDS = 9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private BareCost() {}

  /** An operation; it may fail in any way, and then so does the bench. */
  @FunctionalInterface
  public interface Operation {
    void run() throws Exception;
  }

  /**
   * Milliseconds of CPU for one operation: the median of nine rounds.
   *
   * @param warmUp how often it is done before
   * @param times how often in one round
   */
  public static double of(Operation operation, int warmUp, int times) throws Exception {
    repeat(operation, warmUp);
    double[] rounds = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long before = THREADS.getCurrentThreadCpuTime();
      repeat(operation, times);
      rounds[i] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6 / times;
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static void repeat(Operation operation, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      operation.run();
    }
  }
}
