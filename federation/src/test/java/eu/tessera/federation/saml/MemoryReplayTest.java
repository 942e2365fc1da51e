package eu.tessera.federation.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MemoryReplayTest extends ReplayContract {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Override
  protected Replay fresh() {
    return new MemoryReplay(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Override
  protected Instant later() {
    return NOW.plusSeconds(3600);
  }

  @Test
  void what_is_over_is_forgotten() {
    Replay replay = fresh();
    replay.firstSeen("node _1", NOW.minusSeconds(1));
    assertThat(replay.firstSeen("node _1", later())).isTrue();
  }
}
