package eu.tessera.ejb.logout;

import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketId;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * A service has learned by a ticket who came.
 *
 * @param id of this visit
 * @param session in which it was
 * @param uid whose session that is
 * @param service id of the service's definition
 * @param name of the service, for people
 * @param url that the ticket was issued for
 * @param ticket by which the service knows its own session
 * @param at when the ticket was validated
 * @param takesPart whether the service wants to hear of the logout
 */
public record Visit(
    UUID id,
    UUID session,
    String uid,
    String service,
    String name,
    ServiceUrl url,
    TicketId ticket,
    Instant at,
    boolean takesPart)
    implements Serializable {}
