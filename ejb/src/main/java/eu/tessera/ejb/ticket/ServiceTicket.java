package eu.tessera.ejb.ticket;

import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.cas.ServiceUrl;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * One right to learn who came, for one service, once.
 *
 * @param service the address that the ticket was sent to, as the service wrote it; no other may ask
 *     about it
 * @param relyingParty the id of the service's definition
 * @param account who came
 * @param evidence what was proved in the session; only what the service takes is told to it
 * @param fresh whether something was proved in this very sign-in, and not by single sign-on
 * @param issued when
 * @param session in which it was issued
 * @param until when that session ends whatever happens
 */
public record ServiceTicket(
    ServiceUrl service,
    String relyingParty,
    UUID account,
    Evidence evidence,
    boolean fresh,
    Instant issued,
    UUID session,
    Instant until)
    implements Serializable {}
