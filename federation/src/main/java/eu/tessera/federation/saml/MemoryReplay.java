package eu.tessera.federation.saml;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers within one process; for tests, and for a server without a grid. */
public final class MemoryReplay implements Replay {
  private final ConcurrentHashMap<String, Instant> seen = new ConcurrentHashMap<>();
  private final Clock clock;

  public MemoryReplay(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean firstSeen(String id, Instant until) {
    seen.values().removeIf(end -> end.isBefore(clock.instant()));
    return seen.putIfAbsent(id, until) == null;
  }
}
