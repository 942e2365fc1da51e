package eu.tessera.federation.saml.idp;

import java.io.Serializable;

/**
 * What the answer to a logout request belongs to; where it goes stands in the metadata.
 *
 * @param entityId the service
 * @param inResponseTo the request's identifier
 * @param relayState what the service wants back unchanged; empty when nothing
 * @param binding by which the request came
 */
public record LogoutReply(String entityId, String inResponseTo, String relayState, Binding binding)
    implements Serializable {}
