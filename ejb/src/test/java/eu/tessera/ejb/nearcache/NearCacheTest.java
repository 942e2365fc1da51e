package eu.tessera.ejb.nearcache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NearCacheTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Map<String, String> source = new ConcurrentHashMap<>(Map.of("key", "value"));
  private final AtomicInteger asked = new AtomicInteger();
  private final Invalidations grid = new LocalInvalidations();
  private final NearCache<String> here = new NearCache<>("test", 10, grid, nanos::get);
  private final NearCache<String> there = new NearCache<>("test", 10, grid, nanos::get);

  @Test
  void the_source_is_asked_once() {
    assertThat(find(here)).contains("value");
    assertThat(find(here)).contains("value");
    assertThat(asked).hasValue(1);
  }

  @Test
  void what_is_dropped_here_is_dropped_there() {
    find(here);
    find(there);
    source.remove("key");
    here.drop("key");
    assertThat(find(here)).isEmpty();
    assertThat(find(there)).isEmpty();
  }

  @Test
  void a_cache_of_another_name_keeps_its_copies() {
    NearCache<String> other = new NearCache<>("other", 10, grid, nanos::get);
    find(other);
    here.drop("key");
    find(other);
    assertThat(asked).hasValue(1);
  }

  @Test
  void a_copy_whose_announcement_was_lost_ends_within_seconds() {
    NearCache<String> cutOff = new NearCache<>("test", 10, new LocalInvalidations(), nanos::get);
    find(cutOff);
    source.remove("key");
    here.drop("key");
    nanos.addAndGet(NearCache.LIFE.toNanos() - 1);
    assertThat(find(cutOff)).contains("value");
    nanos.addAndGet(1);
    assertThat(find(cutOff)).isEmpty();
    assertThat(NearCache.LIFE).isLessThanOrEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void what_is_not_there_fills_nothing() {
    source.clear();
    find(here);
    source.put("key", "late");
    assertThat(find(here)).contains("late");
  }

  @Test
  void only_the_value_that_was_read_is_replaced() {
    find(here);
    assertThat(here.replace("key", "value", "next")).isTrue();
    assertThat(here.replace("key", "value", "lost")).isFalse();
    assertThat(find(here)).contains("next");
    here.drop("key");
    assertThat(here.replace("key", "next", "resurrected")).isFalse();
  }

  @Test
  void a_drop_while_the_source_is_asked_leaves_no_copy() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch removed = new CountDownLatch(1);
    Thread reader =
        new Thread(
            () ->
                here.find(
                    "key",
                    k -> {
                      Optional<String> old = Optional.ofNullable(source.get(k));
                      reading.countDown();
                      await(removed);
                      return old;
                    }));
    reader.start();
    assertThat(reading.await(5, TimeUnit.SECONDS)).isTrue();
    source.remove("key");
    Thread dropper = new Thread(() -> here.drop("key"));
    dropper.start();
    removed.countDown();
    reader.join(5000);
    dropper.join(5000);
    assertThat(find(here)).isEmpty();
  }

  private Optional<String> find(NearCache<String> cache) {
    return cache.find(
        "key",
        k -> {
          asked.incrementAndGet();
          return Optional.ofNullable(source.get(k));
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
