package eu.tessera.federation.saml.idp;

import java.io.Serializable;

/**
 * Where an answer goes. Only this room makes one for a request, and only of an address that stands
 * in metadata; so who holds one may answer.
 *
 * @param entityId the service
 * @param address of it, where responses are posted
 * @param inResponseTo the request's identifier; empty when nobody asked
 * @param relayState what the service wants back unchanged; empty when nothing
 */
public record Reply(String entityId, String address, String inResponseTo, String relayState)
    implements Serializable {

  /** The answer to no request, at the place that the service prefers (SAML Profiles 4.1.5). */
  public static Reply unasked(ServiceProvider service, String relayState) {
    return new Reply(service.entityId(), service.defaultConsumer().location(), "", relayState);
  }

  public boolean solicited() {
    return !inResponseTo.isEmpty();
  }
}
