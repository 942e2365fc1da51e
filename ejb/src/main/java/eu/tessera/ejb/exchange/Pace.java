package eu.tessera.ejb.exchange;

import java.time.Duration;

/**
 * How a long piece of work leaves room for people who wait. (Java's thread priorities do nothing on
 * Linux, so who would work in the background has to stop now and then.)
 */
@FunctionalInterface
interface Pace {
  /** Rests half as long as was worked, so that a third of one processor stays free. */
  Pace GENTLE = worked -> rest(worked.dividedBy(2));

  /** Goes on at once. */
  Pace BRISK = worked -> {};

  /** Called between two parts of the work. */
  void after(Duration worked);

  private static void rest(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
