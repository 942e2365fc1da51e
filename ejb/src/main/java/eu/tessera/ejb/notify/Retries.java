package eu.tessera.ejb.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides when a letter that did not go is tried again, and when it is given up. */
final class Retries {
  /** After this long nobody waits for the letter any more, and most of its links have run out. */
  static final Duration PATIENCE = Duration.ofDays(1);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4));

  private Retries() {}

  /**
   * @param attempts how often it was tried, at least once
   * @return when it is tried next; empty when it is given up
   */
  static Optional<Instant> next(int attempts, Instant created, Instant now) {
    Duration pause = PAUSES.get(Math.min(Math.max(attempts, 1), PAUSES.size()) - 1);
    Instant next = now.plus(pause);
    return next.isAfter(created.plus(PATIENCE)) ? Optional.empty() : Optional.of(next);
  }
}
