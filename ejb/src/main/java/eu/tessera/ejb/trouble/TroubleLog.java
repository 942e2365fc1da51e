package eu.tessera.ejb.trouble;

import eu.tessera.ejb.config.Database;
import eu.tessera.persistence.trouble.TroubleRepository;
import eu.tessera.persistence.trouble.TroubleRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Takes troubles down and finds them again. Taking one down never waits and never fails. */
public final class TroubleLog {
  /** How long one is kept. */
  public static final Duration KEPT = Duration.ofDays(30);

  /**
   * Between two turns of writing; what comes beyond is only counted, so that a flood costs little.
   */
  static final int MOST_AT_ONCE = 200;

  /**
   * What may come at once, and then one a second: a month of a flood, which takes no more than
   * addresses that nobody knows, is less than three million rows.
   */
  static final int MOST_OF_A_FLOOD = 3000;

  private static final int MOST_SHOWN = 200;

  private final Database database;
  private final Clock clock;
  private final BlockingQueue<Trouble> waiting = new ArrayBlockingQueue<>(MOST_AT_ONCE);
  private final AtomicLong leftOut = new AtomicLong();
  private long room = MOST_OF_A_FLOOD;
  private Instant roomAt;

  public TroubleLog(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.roomAt = clock.instant();
  }

  /**
   * Takes a trouble down; it can be found within two seconds.
   *
   * @param code and the others as {@link Trouble} has them
   */
  public void note(String reference, String code, Optional<String> service, String cause) {
    if (!waiting.offer(new Trouble(reference, clock.instant(), code, service, cause))) {
      leftOut.incrementAndGet();
    }
  }

  private int room() {
    Instant now = clock.instant();
    long seconds = Math.max(0, Duration.between(roomAt, now).toSeconds());
    room = Math.min(MOST_OF_A_FLOOD, room + seconds);
    roomAt = roomAt.plusSeconds(seconds);
    return (int) room;
  }

  /**
   * Writes down what has come since the last turn.
   *
   * @return how many came beyond what is kept of one turn
   */
  public synchronized long write() {
    List<Trouble> taken = new ArrayList<>();
    waiting.drainTo(taken, room());
    room -= taken.size();
    List<Trouble> beyond = new ArrayList<>();
    leftOut.addAndGet(waiting.drainTo(beyond));
    if (!taken.isEmpty()) {
      database.change(
          entities -> {
            TroubleRepository rows = new TroubleRepository(entities);
            taken.forEach(trouble -> rows.add(row(trouble)));
          });
    }
    return leftOut.getAndSet(0);
  }

  /** Takes out what is older than {@link #KEPT}. */
  public void sweep() {
    database.change(
        entities -> new TroubleRepository(entities).deleteBefore(clock.instant().minus(KEPT)));
  }

  /** What is known under a reference; upper and lower case, spaces and a missing hyphen are one. */
  public List<Trouble> byReference(String typed) {
    String letters = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!letters.matches("[A-Z0-9]{8}")) {
      return List.of();
    }
    String reference = letters.substring(0, 4) + "-" + letters.substring(4);
    return found(rows -> rows.byReference(reference, MOST_SHOWN));
  }

  /** The latest of one service, the newest first, at most 200. */
  public List<Trouble> ofService(String service) {
    return found(rows -> rows.ofService(service, MOST_SHOWN));
  }

  /** The latest of all, the newest first, at most 200. */
  public List<Trouble> latest() {
    return found(rows -> rows.latest(MOST_SHOWN));
  }

  private List<Trouble> found(Function<TroubleRepository, List<TroubleRow>> search) {
    return database.read(
        entities ->
            search.apply(new TroubleRepository(entities)).stream()
                .map(TroubleLog::trouble)
                .toList());
  }

  private static TroubleRow row(Trouble trouble) {
    return new TroubleRow(
        UUID.randomUUID(),
        trouble.reference(),
        trouble.at(),
        trouble.code(),
        trouble.service().orElse(TroubleRow.NO_SERVICE),
        trouble.cause());
  }

  private static Trouble trouble(TroubleRow row) {
    return new Trouble(
        row.reference(),
        row.at(),
        row.code(),
        Optional.of(row.service()).filter(s -> !s.equals(TroubleRow.NO_SERVICE)),
        row.cause());
  }
}
