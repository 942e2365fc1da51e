package eu.tessera.web.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PatienceTest {
  @Test
  void four_wait_at_a_time_and_a_fifth_goes_on_at_once() throws Exception {
    Patience patience = new Patience(4, 1_000_000, 1);
    CountDownLatch seated = new CountDownLatch(4);
    CountDownLatch come = new CountDownLatch(1);
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () ->
                  patience.until(
                      () -> {
                        seated.countDown();
                        return come.getCount() == 0;
                      }));
      thread.start();
      waiting.add(thread);
    }
    seated.await();
    patience.until(
        () -> {
          throw new AssertionError("the fifth waits");
        });
    come.countDown();
    for (Thread thread : waiting) {
      thread.join();
    }
    AtomicInteger looks = new AtomicInteger();
    patience.until(() -> looks.incrementAndGet() == 3);
    assertThat(looks).as("seats are free again").hasValue(3);
  }

  @Test
  void patience_has_an_end_and_a_failure_keeps_no_seat() {
    Patience patience = new Patience(1, 5, 1);
    AtomicInteger looks = new AtomicInteger();
    patience.until(() -> looks.incrementAndGet() < 0);
    assertThat(looks).hasValue(5);
    try {
      patience.until(
          () -> {
            throw new IllegalStateException("the grid is away");
          });
    } catch (IllegalStateException away) {
      looks.set(0);
    }
    patience.until(() -> looks.incrementAndGet() < 0);
    assertThat(looks).hasValue(5);
  }
}
