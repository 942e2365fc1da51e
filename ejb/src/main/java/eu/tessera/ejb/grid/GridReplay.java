package eu.tessera.ejb.grid;

import eu.tessera.federation.saml.Replay;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

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
    return seen.create(
        digest(id), true, left.isNegative() ? Duration.ofSeconds(1) : left.plusSeconds(1));
  }

  /** Whoever chooses an identifier must not choose how much of it is remembered. */
  private static String digest(String id) {
    try {
      byte[] text = id.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
