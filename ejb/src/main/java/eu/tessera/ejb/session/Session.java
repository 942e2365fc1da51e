package eu.tessera.ejb.session;

import eu.tessera.federation.assurance.Evidence;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a signed-in browser.
 *
 * @param id names the session to its owner and to services' logouts; opens nothing
 * @param account whose it is
 * @param uid of that account
 * @param evidence all that was proved in it
 * @param device a few words about the browser
 * @param created when it began
 * @param seen when it was used last, as exactly as {@link SessionLimits} has it
 * @param expires when it ends whatever happens
 */
public record Session(
    UUID id,
    UUID account,
    String uid,
    Evidence evidence,
    String device,
    Instant created,
    Instant seen,
    Instant expires)
    implements Serializable {

  /** Whether it still holds: before its end, and used within {@code idle}. */
  public boolean aliveAt(Instant now, Duration idle) {
    return now.isBefore(expires) && now.isBefore(seen.plus(idle));
  }

  Session seenAt(Instant now) {
    return new Session(id, account, uid, evidence, device, created, now, expires);
  }
}
