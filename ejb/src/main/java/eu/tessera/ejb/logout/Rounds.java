package eu.tessera.ejb.logout;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Keeps how far logouts are, for every node to show, under ids that nobody guesses. */
final class Rounds {
  private static final int MOST = 20_000;
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(25);
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** Of all requests only some may wait here: slow services must not take every thread. */
  private static final int WAITING = 8;

  private final GridMap<LogoutRound> rounds;
  private final SecureRandom random = new SecureRandom();
  private final Semaphore seats = new Semaphore(WAITING);

  Rounds(Grid grid) {
    this.rounds = grid.map("logout-rounds", MOST);
  }

  /** Tells the services of these visits and keeps how far that is; its id. */
  String begin(List<Visit> visits, Optional<LogoutRound.WayBack> back, Farewells farewells) {
    String id = fresh();
    Map<Visit, Told> states = new LinkedHashMap<>();
    visits.forEach(v -> states.put(v, farewells.before(v)));
    keep(id, LogoutRound.of(states, back));
    for (Visit visit : visits) {
      if (visit.takesPart()) {
        farewells.tell(
            visit,
            told -> {
              // one writer at a time, and only this node writes
              synchronized (states) {
                states.put(visit, told);
                keep(id, LogoutRound.of(states, back));
              }
            });
      }
    }
    return id;
  }

  Optional<LogoutRound> find(String id) {
    return FORM.matcher(id).matches() ? rounds.get(id) : Optional.empty();
  }

  /** The round as soon as it is finished, else as it is after {@code patience}. */
  Optional<LogoutRound> await(String id, Duration patience) {
    Optional<LogoutRound> round = find(id);
    if (waits(round) && seats.tryAcquire()) {
      try {
        long end = System.nanoTime() + patience.toNanos();
        while (waits(round) && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
          LockSupport.parkNanos(LOOK.toNanos());
          round = find(id);
        }
      } finally {
        seats.release();
      }
    }
    return round;
  }

  private static boolean waits(Optional<LogoutRound> round) {
    return round.filter(r -> !r.finished()).isPresent();
  }

  private void keep(String id, LogoutRound round) {
    rounds.put(id, round, LIFE);
  }

  private String fresh() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
