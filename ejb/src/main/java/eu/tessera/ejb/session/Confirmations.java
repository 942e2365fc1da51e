package eu.tessera.ejb.session;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import java.time.Duration;
import java.util.UUID;

/**
 * Remembers for some minutes that the owner of a session has just proved anew to be there, by a
 * sign-in for that very purpose. Being signed in is not enough for what an intruder would change
 * first: whoever finds an open browser, or gets hold of its cookie, has not that (ASVS 5.0, 7.5.1).
 */
public final class Confirmations {
  /** Long enough to fill in a form. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final int MOST = 100_000;

  private final GridMap<Boolean> confirmed;

  public Confirmations(Grid grid) {
    this.confirmed = grid.map("confirmed", MOST);
  }

  /** The owner has proved it in this session. */
  public void note(UUID session) {
    confirmed.put(session.toString(), true, LIFE);
  }

  /** Whether that was some minutes ago at the most. */
  public boolean holds(UUID session) {
    return confirmed.get(session.toString()).isPresent();
  }
}
