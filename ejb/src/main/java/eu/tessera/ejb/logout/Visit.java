package eu.tessera.ejb.logout;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A service has learned who came.
 *
 * @param id of this visit
 * @param session in which it was
 * @param uid whose session that is
 * @param service id of the service's definition
 * @param name of the service, for people
 * @param knownBy by what the service knows its own session
 * @param at when it learned
 * @param takesPart whether the service wants to hear of the logout
 */
public record Visit(
    UUID id,
    UUID session,
    String uid,
    String service,
    String name,
    KnownBy knownBy,
    Instant at,
    boolean takesPart)
    implements Serializable {
  /** By which ticket the service knows its session; empty where it does not speak CAS. */
  public Optional<KnownBy.Ticket> byTicket() {
    return knownBy instanceof KnownBy.Ticket ticket ? Optional.of(ticket) : Optional.empty();
  }

  /** By which name the service knows its session; empty where it does not speak SAML. */
  public Optional<KnownBy.Subject> bySubject() {
    return knownBy instanceof KnownBy.Subject subject ? Optional.of(subject) : Optional.empty();
  }
}
