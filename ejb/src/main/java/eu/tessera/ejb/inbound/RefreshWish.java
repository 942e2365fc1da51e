package eu.tessera.ejb.inbound;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** That the nodes' metadata are to be fetched now, on every node of the cluster. */
public final class RefreshWish {
  private static final String ONLY = "the";
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final GridMap<Instant> wishes;
  private final Clock clock;

  public RefreshWish(Grid grid, Clock clock) {
    this.wishes = grid.map("country-refresh", 4);
    this.clock = clock;
  }

  /** Wishes it; heard within two seconds. */
  public void now() {
    wishes.put(ONLY, clock.instant(), KEPT);
  }

  /** Whether it was wished after that moment. */
  boolean since(Instant moment) {
    return wishes.get(ONLY).filter(moment::isBefore).isPresent();
  }
}
