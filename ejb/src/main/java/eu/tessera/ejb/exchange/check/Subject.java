package eu.tessera.ejb.exchange.check;

import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import java.time.Instant;

/**
 * What is looked at.
 *
 * @param metadata as they stand there; safe, and perhaps wrong in every other way
 * @param nearAllowed whether services may be on this machine or a private network
 */
record Subject(
    RelyingParty party,
    InspectedMetadata metadata,
    Neighbours neighbours,
    Instant now,
    boolean nearAllowed) {}
