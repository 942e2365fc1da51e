package eu.tessera.federation.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every memory of used messages keeps, in one process or over the grid. */
public abstract class ReplayContract {
  /** A memory in which nothing is. */
  protected abstract Replay fresh();

  /** The end of what is remembered in these tests: an hour from the memory's now, or so. */
  protected abstract Instant later();

  @Test
  void what_was_seen_is_not_seen_first_again() {
    Replay replay = fresh();
    assertThat(replay.firstSeen("node _1", later())).isTrue();
    assertThat(replay.firstSeen("node _1", later())).isFalse();
    assertThat(replay.firstSeen("node _2", later())).isTrue();
  }

  @Test
  void of_many_at_once_one_is_first() {
    Replay replay = fresh();
    long first =
        IntStream.range(0, 64).parallel().filter(i -> replay.firstSeen("node _1", later())).count();
    assertThat(first).isEqualTo(1);
  }
}
