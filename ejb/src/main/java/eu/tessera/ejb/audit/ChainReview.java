package eu.tessera.ejb.audit;

import eu.tessera.ejb.config.Background;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Goes over the chain because somebody asked, and tells how far it is, on whichever node is asked.
 * One runs at a time; one whose node has died is given up after two minutes.
 */
public final class ChainReview {
  private static final String ONLY = "the";
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration GIVEN_UP = Duration.ofMinutes(2);

  private final Audit audit;
  private final Background background;
  private final Clock clock;
  private final GridMap<State> states;

  public ChainReview(Audit audit, Background background, Grid grid, Clock clock) {
    this.audit = audit;
    this.background = background;
    this.clock = clock;
    this.states = grid.map("audit-review", 4);
  }

  /** How it stands with a review. */
  public enum Phase {
    RUNNING,
    WHOLE,
    BROKEN,
    /** It ended without a result. */
    FAILED
  }

  /**
   * A review.
   *
   * @param moved when it was last heard of
   * @param by uid of who asked
   * @param total how many events there are
   * @param reason in a few words, of what is at {@code checked} where the chain is broken
   */
  public record State(
      Phase phase,
      Instant started,
      Instant moved,
      String by,
      long checked,
      long total,
      String reason)
      implements Serializable {
    State at(Phase next, Instant now, long position, long of, String why) {
      return new State(next, started, now, by, position, of, why);
    }
  }

  /** The last one; empty where nobody asked for a month. */
  public Optional<State> last() {
    return states
        .get(ONLY)
        .map(s -> dead(s) ? s.at(Phase.FAILED, s.moved(), s.checked(), s.total(), "") : s);
  }

  private boolean dead(State state) {
    return state.phase() == Phase.RUNNING && state.moved().plus(GIVEN_UP).isBefore(clock.instant());
  }

  /** Begins one; false where one runs. */
  public boolean begin(String by) {
    Instant now = clock.instant();
    State begun = new State(Phase.RUNNING, now, now, by, 0, 0, "");
    Optional<State> before = states.get(ONLY);
    if (before.filter(s -> s.phase() == Phase.RUNNING && !dead(s)).isPresent()) {
      return false;
    }
    boolean ours =
        before
            .map(seen -> states.replace(ONLY, seen, begun, KEPT))
            .orElseGet(() -> states.create(ONLY, begun, KEPT));
    if (ours) {
      background.run(() -> run(begun));
    }
    return ours;
  }

  private void run(State begun) {
    try {
      Verification found =
          audit.verifyChain(
              (checked, of) ->
                  states.put(
                      ONLY, begun.at(Phase.RUNNING, clock.instant(), checked, of, ""), KEPT));
      State ended = ended(begun, found);
      states.put(ONLY, ended, KEPT);
      audit.write(new AuditEvent.AuditChecked(begun.by(), ended.phase().name(), ended.checked()));
    } catch (RuntimeException failed) {
      states.put(ONLY, begun.at(Phase.FAILED, clock.instant(), 0, 0, ""), KEPT);
      throw failed;
    }
  }

  private State ended(State begun, Verification found) {
    Instant now = clock.instant();
    if (found instanceof Verification.Broken broken) {
      return begun.at(Phase.BROKEN, now, broken.position(), broken.position(), broken.reason());
    }
    long events = ((Verification.Whole) found).events();
    return begun.at(Phase.WHOLE, now, events, events, "");
  }
}
