package eu.tessera.ejb.access;

import eu.tessera.ejb.grid.Throttle;
import java.time.Duration;

/**
 * Counts the wrong tokens that come from a network address, for all interfaces together. Only a
 * token that was looked up and is wrong is counted, so whoever shares an address with somebody who
 * guesses is never held up; and guessing needs no slowing down, for a token has 256 random bits.
 * The count tells who guesses that it is in vain, and keeps the answers cheap.
 */
public final class WrongTokens {
  private static final Throttle.Limit LIMIT = new Throttle.Limit(30, Duration.ofMinutes(5));

  private final Throttle throttle;

  public WrongTokens(Throttle throttle) {
    this.throttle = throttle;
  }

  /** Counts one more of an address; whether these are too many by now. */
  public boolean tooMany(String address) {
    return !throttle.allows("wrong token|" + address, LIMIT);
  }
}
