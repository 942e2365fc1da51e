package eu.tessera.ejb.grid;

import eu.tessera.federation.saml.Replay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Remembers what was used already, on all nodes: of two that come at once, one is first. */
public final class GridReplay implements Replay {
  private static final int MOST = 1_000_000;

  private final GridMap<Boolean> seen;
  private final Clock clock;

  public GridReplay(Grid grid, Clock clock) {
    this.seen = grid.map("replay", MOST);
    this.clock = clock;
  }

  @Override
  public boolean firstSeen(String id, Instant until) {
    Duration left = Duration.between(clock.instant(), until);
    return seen.create(id, true, left.isNegative() ? Duration.ofSeconds(1) : left.plusSeconds(1));
  }
}
