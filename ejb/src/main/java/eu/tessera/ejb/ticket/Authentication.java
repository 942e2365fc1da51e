package eu.tessera.ejb.ticket;

import eu.tessera.federation.assurance.Evidence;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Who came, and what was proved by then. Taken when the browser was here and never changed
 * afterwards, so that nothing that is derived from it is worth more than that sign-in.
 *
 * @param session the session that the browser was in
 * @param account whose it is
 * @param evidence what was proved in the session until then
 * @param until when that session ends whatever happens
 */
public record Authentication(UUID session, UUID account, Evidence evidence, Instant until)
    implements Serializable {}
