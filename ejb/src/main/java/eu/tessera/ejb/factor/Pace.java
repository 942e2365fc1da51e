package eu.tessera.ejb.factor;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets refusals take equally long, whatever was behind them: a name that belongs to nobody, an
 * account that has no password, a line in the audit. Each waits until half as much again as the
 * slowest of the last ones took; what is to be told by a page is not told by a clock before.
 *
 * <p>Only so many wait at once: a flood must not hold the server's threads, and under a flood a
 * clock tells nothing anyway.
 */
public final class Pace {
  private static final int MOST_WAITING = 40;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

  /** By how much the slowest fades with each refusal: after a hundred, to a third. */
  private static final double FADES = 0.99;

  private static final double MARGIN = 1.5;

  /** Waits. */
  @FunctionalInterface
  public interface Sleep {
    /**
     * For so long.
     *
     * @throws InterruptedException when the server ends
     */
    void nanos(long nanos) throws InterruptedException;
  }

  private final LongSupplier nanoTime;
  private final Sleep sleep;
  private final Semaphore places = new Semaphore(MOST_WAITING);
  private double slowest;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  public Pace(LongSupplier nanoTime, Sleep sleep) {
    this.nanoTime = nanoTime;
    this.sleep = sleep;
  }

  /** The pace of the machine's own clock. */
  public static Pace ofThisMachine() {
    return new Pace(System::nanoTime, TimeUnit.NANOSECONDS::sleep);
  }

  /** The moment at which something begins. */
  public long now() {
    return nanoTime.getAsLong();
  }

  /** Waits until a refusal that was begun at {@code begun} takes as long as any other. */
  public void even(long begun) {
    long left = until(nanoTime.getAsLong() - begun);
    if (left <= 0 || !places.tryAcquire()) {
      return;
    }
    try {
      sleep.nanos(left);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }

  private synchronized long until(long took) {
    slowest = Math.max(Math.min(took, LONGEST), slowest * FADES);
    return (long) Math.min(slowest * MARGIN, LONGEST) - took;
  }
}
