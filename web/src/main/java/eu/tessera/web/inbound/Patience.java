package eu.tessera.web.inbound;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/**
 * Waits for a moment, on the thread of a request. Few wait at a time, or strangers who repeat
 * themselves would hold every thread.
 */
final class Patience {
  private final Semaphore seats;
  private final int looks;
  private final long between;

  /**
   * @param seats how many wait at a time
   * @param looks how often one looks
   * @param between milliseconds from one look to the next
   */
  Patience(int seats, int looks, long between) {
    this.seats = new Semaphore(seats);
    this.looks = looks;
    this.between = between;
  }

  /** Returns when it is so, when there was time enough, or at once where no seat is free. */
  void until(BooleanSupplier so) {
    if (!seats.tryAcquire()) {
      return;
    }
    try {
      for (int i = 0; i < looks && !so.getAsBoolean(); i++) {
        Thread.sleep(between);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      seats.release();
    }
  }
}
