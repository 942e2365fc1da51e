package eu.tessera.ejb.assertion;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what services ask for as long as a sign-in may take, so that a page that was left open, a
 * form from another site and the back button lead on; and lets each be answered once.
 */
public final class Asks {
  /** As long as a page of a sign-in may lie open. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  /** Of a double click the browser shows only what comes of the second. */
  private static final Duration DOUBLE_CLICK = Duration.ofSeconds(5);

  /** Each is no larger than its request may be; together they bound what strangers can leave. */
  private static final int MOST = 50_000;

  record Kept(Ask ask, Instant answered) implements Serializable {
    boolean open() {
      return answered.equals(Instant.MAX);
    }
  }

  private final GridMap<Kept> kept;
  private final Clock clock;

  public Asks(Grid grid, Clock clock) {
    this.kept = grid.map("saml-asks", MOST);
    this.clock = clock;
  }

  /** Keeps it, unless it is kept already; by what it is found again. */
  public String keep(Ask ask) {
    kept.create(ask.key(), new Kept(ask, Instant.MAX), LIFE);
    return ask.key();
  }

  /** What is kept under that key and was not answered yet. */
  public Optional<Ask> open(String key) {
    return kept.get(key).filter(Kept::open).map(Kept::ask);
  }

  /**
   * Whether the caller may answer now: true for the first, and for whoever comes within the moment
   * of a double click. What nobody asked may be answered any time; what is not kept was answered at
   * once or has been given up, and whoever holds it may answer.
   */
  public boolean mayAnswer(Ask ask) {
    if (!ask.reply().solicited()) {
      return true;
    }
    while (true) {
      Optional<Kept> seen = kept.get(ask.key());
      if (seen.isEmpty()) {
        return kept.create(ask.key(), new Kept(ask, clock.instant()), LIFE) || mayAnswer(ask);
      }
      if (!seen.get().open()) {
        return clock.instant().isBefore(seen.get().answered().plus(DOUBLE_CLICK));
      }
      if (kept.replace(ask.key(), seen.get(), new Kept(ask, clock.instant()), LIFE)) {
        return true;
      }
    }
  }
}
