package eu.tessera.ejb.registration;

import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.grid.Throttle.Limit;
import java.time.Duration;

/**
 * Counts who asks for letters: by source, and all together. Letters to one address are counted
 * where they are handed in ({@code notify}), out of sight of whoever asks.
 */
public final class Turnstile {
  /** One source; a whole office may share it. */
  static final Limit SOURCE = new Limit(30, Duration.ofHours(1));

  /** All sources together: more is a flood, not a crowd. */
  static final Limit ALL = new Limit(6_000, Duration.ofHours(1));

  private final Throttle throttle;

  public Turnstile(Throttle throttle) {
    this.throttle = throttle;
  }

  /** Pays for one letter; false when none is left. */
  boolean lets(String what, String source) {
    return throttle.allows(what + "|source|" + source, SOURCE)
        && throttle.allows(what + "|all", ALL);
  }
}
