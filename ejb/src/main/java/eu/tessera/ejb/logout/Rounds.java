package eu.tessera.ejb.logout;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
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
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Semaphore seats = new Semaphore(WAITING);

  Rounds(Grid grid, Clock clock) {
    this.rounds = grid.map("logout-rounds", MOST);
    this.clock = clock;
  }

  /** Tells the services of these visits and keeps how far that is; its id. */
  String begin(List<Visit> visits, Optional<LogoutRound.WayBack> back, Farewells farewells) {
    String id = fresh();
    List<LogoutRound.Errand> errands = visits.stream().map(v -> errand(v, farewells)).toList();
    rounds.put(id, new LogoutRound(errands, back.stream().toList(), clock.instant()), LIFE);
    Object writing = new Object();
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      if (errands.get(i).told() == Told.WAITING) {
        farewells.tell(
            visit,
            told -> {
              // one writer of this node at a time; one of another node is met by compare-and-set
              synchronized (writing) {
                change(id, visit.id(), r -> r.tried(visit.id(), told));
              }
            });
      }
    }
    return id;
  }

  private static LogoutRound.Errand errand(Visit visit, Farewells farewells) {
    Told told = farewells.before(visit);
    List<KnownBy.Subject> by =
        told.settled() ? List.of() : farewells.byBrowser(visit).stream().toList();
    return new LogoutRound.Errand(
        visit.id(), visit.session(), visit.uid(), visit.service(), visit.name(), told, by);
  }

  /** Keeps what became of a visit; whether there is such a round with such a visit. */
  boolean heard(String id, UUID visit, Told told) {
    return change(id, visit, r -> r.with(visit, told));
  }

  private boolean change(String id, UUID visit, UnaryOperator<LogoutRound> next) {
    while (true) {
      Optional<LogoutRound> seen = raw(id);
      if (seen.flatMap(r -> r.errand(visit)).isEmpty()) {
        return false;
      }
      if (rounds.replace(id, seen.get(), next.apply(seen.get()), LIFE)) {
        return true;
      }
    }
  }

  Optional<LogoutRound> find(String id) {
    return raw(id).map(r -> r.at(clock.instant()));
  }

  private Optional<LogoutRound> raw(String id) {
    return FORM.matcher(id).matches() ? rounds.get(id) : Optional.empty();
  }

  /**
   * The round as soon as nothing is left to wait for but the browser that asks, else as it is after
   * {@code patience}.
   */
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
    return round.filter(r -> !r.finished() && r.forBrowser().isEmpty()).isPresent();
  }

  private String fresh() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
