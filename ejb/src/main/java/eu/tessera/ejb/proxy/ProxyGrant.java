package eu.tessera.ejb.proxy;

import eu.tessera.ejb.ticket.Authentication;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.ServiceUrl;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What a service has been granted by a proxy granting ticket.
 *
 * @param relyingParty the id of the service's definition
 * @param callback the address that took the ticket, by which the services it calls know it
 * @param authentication in whose name it may call, with the proofs of the sign-in that it began
 *     with
 * @param before the callbacks of the services that it was called through itself, the latest first
 * @param spoken the dialect in which it was granted, and in which {@code /proxy} answers
 * @param granted when
 */
public record ProxyGrant(
    String relyingParty,
    ServiceUrl callback,
    Authentication authentication,
    List<String> before,
    Dialect spoken,
    Instant granted)
    implements Serializable {

  public ProxyGrant {
    before = List.copyOf(before);
  }
}
