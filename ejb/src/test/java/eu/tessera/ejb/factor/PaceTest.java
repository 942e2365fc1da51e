package eu.tessera.ejb.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private long time;
  private final List<Long> slept = new ArrayList<>();
  private final Pace pace = new Pace(() -> time, this::sleep);

  private void sleep(long nanos) {
    slept.add(nanos);
    time += nanos;
  }

  /** Does something that takes so long, and tells how long its answer took. */
  private long refusal(long millis) {
    long begun = pace.now();
    time += millis * MILLI;
    pace.even(begun);
    return (time - begun) / MILLI;
  }

  @Test
  void quick_and_slow_refusals_take_equally_long() {
    refusal(100);
    assertThat(refusal(80)).isEqualTo(148);
    assertThat(refusal(10)).isEqualTo(147);
  }

  @Test
  void the_pace_slackens_when_refusals_become_quicker() {
    refusal(400);
    IntStream.range(0, 500).forEach(i -> refusal(10));
    assertThat(refusal(10)).isLessThan(20);
  }

  @Test
  void nobody_waits_longer_than_a_second() {
    refusal(60_000);
    assertThat(refusal(10)).isEqualTo(1000);
  }

  @Test
  void what_took_longer_than_any_before_waits_by_the_margin_only() {
    refusal(10);
    assertThat(refusal(100)).isEqualTo(150);
    assertThat(slept).hasSize(2);
  }
}
