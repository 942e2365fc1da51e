package eu.tessera.bench.flow;

import eu.tessera.bench.measure.UnexpectedAnswer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts the messages by which services are told that a session is over. */
final class Heard implements Logout.Hearing {
  private static final int PATIENCE_SECONDS = 30;

  private final Semaphore told = new Semaphore(0);
  private final int many;

  /**
   * @param many services, each of which is told
   */
  Heard(int many) {
    this.many = many;
  }

  void one() {
    told.release();
  }

  @Override
  public void awaitAll() throws InterruptedException {
    if (!told.tryAcquire(many, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new UnexpectedAnswer(
          (many - told.availablePermits()) + " of " + many + " services were not told");
    }
  }
}
