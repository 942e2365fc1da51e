package eu.tessera.ejb.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every grid promises. */
abstract class GridMapContract {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Text that is equal to another without being the same object, as after a trip to a node. */
  private static String copy(String text) {
    return new String(text.toCharArray());
  }

  private final String key = UUID.randomUUID().toString();

  abstract Grid grid();

  /** Lets the time pass, by a fixed clock or for real. */
  abstract void pass(Duration time) throws InterruptedException;

  private GridMap<String> map() {
    return grid().map("contract", 1000);
  }

  @Test
  void a_key_is_created_once() {
    assertThat(map().create(key, "first", MINUTE)).isTrue();
    assertThat(map().create(key, "second", MINUTE)).isFalse();
    assertThat(map().get(key)).contains("first");
  }

  @Test
  void the_last_put_is_what_is_read() {
    map().put(key, "first", MINUTE);
    map().put(key, "second", MINUTE);
    assertThat(map().get(key)).contains("second");
  }

  @Test
  void what_is_taken_is_gone() {
    map().put(key, "one", MINUTE);
    assertThat(map().take(key)).contains("one");
    assertThat(map().take(key)).isEmpty();
    assertThat(map().get(key)).isEmpty();
  }

  @Test
  void of_a_thousand_takers_one_succeeds() {
    map().put(key, "one", MINUTE);
    var taken = new AtomicInteger();
    IntStream.range(0, 1000)
        .parallel()
        .forEach(i -> map().take(key).ifPresent(v -> taken.incrementAndGet()));
    assertThat(taken).hasValue(1);
  }

  @Test
  void of_many_replacers_one_succeeds() {
    map().put(key, "seen", MINUTE);
    var moved = new AtomicInteger();
    IntStream.range(0, 200)
        .parallel()
        .filter(i -> map().replace(key, copy("seen"), "next-" + i, MINUTE))
        .forEach(i -> moved.incrementAndGet());
    assertThat(moved).hasValue(1);
    assertThat(map().get(key)).hasValueSatisfying(v -> assertThat(v).startsWith("next-"));
  }

  @Test
  void what_has_moved_on_is_not_replaced() {
    map().put(key, "later", MINUTE);
    assertThat(map().replace(key, "seen", "next", MINUTE)).isFalse();
    assertThat(map().replace(UUID.randomUUID().toString(), "seen", "next", MINUTE)).isFalse();
    assertThat(map().get(key)).contains("later");
  }

  @Test
  void an_entry_ends_with_its_life() throws InterruptedException {
    map().put(key, "short", Duration.ofSeconds(1));
    map().create(key + "-created", "short", Duration.ofSeconds(1));
    pass(Duration.ofMillis(2100));
    assertThat(map().get(key)).isEmpty();
    assertThat(map().take(key)).isEmpty();
    assertThat(map().get(key + "-created")).isEmpty();
  }

  @Test
  void a_replaced_entry_lives_its_new_life() throws InterruptedException {
    map().put(key, "seen", Duration.ofSeconds(1));
    map().replace(key, copy("seen"), "next", MINUTE);
    pass(Duration.ofMillis(2100));
    assertThat(map().get(key)).contains("next");
  }

  @Test
  void attempts_run_out_and_may_be_given_back() {
    var limit = new Throttle.Limit(3, Duration.ofHours(1));
    Throttle throttle = grid().throttle();
    assertThat(IntStream.range(0, 5).filter(i -> throttle.allows(key, limit)).count()).isEqualTo(3);
    throttle.giveBack(key, limit);
    assertThat(throttle.allows(key, limit)).isTrue();
    assertThat(throttle.allows(key, limit)).isFalse();
    assertThat(throttle.allows(key + "-other", limit)).isTrue();
  }

  @Test
  void many_at_once_get_no_more_attempts_than_one_by_one() {
    var limit = new Throttle.Limit(10, Duration.ofHours(1));
    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .filter(i -> grid().throttle().allows(key, limit))
                .count())
        .isEqualTo(10);
  }
}
