package eu.tessera.ejb.logout;

import eu.tessera.ejb.proxy.PublicAddress;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.UrlPattern;
import eu.tessera.federation.cas.ServiceUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which machine a service's address may lead to. Within our own network only where the definition
 * names the host itself: below a starred domain, whoever may add a name there could point it at a
 * neighbour of ours.
 */
final class Addresses {
  private Addresses() {}

  /** Whether the service's definition lets the message go there; looks the host's name up. */
  static boolean allow(RelyingParty party, ServiceUrl url) {
    Optional<UrlPattern> pattern = party.urls().stream().filter(p -> p.matches(url)).findFirst();
    if (pattern.isEmpty()) {
      return false;
    }
    try {
      // below a starred domain also by https only: there the certificate's name holds the host,
      // should
      // its address change between this look and the next
      return !pattern.get().below()
          || url.scheme().equals("https")
              && Arrays.stream(InetAddress.getAllByName(url.host())).allMatch(PublicAddress::is);
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }
}
