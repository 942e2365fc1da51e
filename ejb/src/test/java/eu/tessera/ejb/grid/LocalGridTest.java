package eu.tessera.ejb.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalGridTest extends GridMapContract {
  private final AtomicLong nanos = new AtomicLong();
  private final Grid grid = new LocalGrid(nanos::get);

  @Override
  Grid grid() {
    return grid;
  }

  @Override
  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void a_flood_does_not_fill_the_memory() {
    GridMap<String> small = grid.map("small", 100);
    IntStream.range(0, 10_000).forEach(i -> small.put("k" + i, "v", Duration.ofMinutes(1)));
    assertThat(IntStream.range(0, 10_000).filter(i -> small.get("k" + i).isPresent()).count())
        .isLessThan(1_000);
  }
}
