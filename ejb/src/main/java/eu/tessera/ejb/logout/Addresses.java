package eu.tessera.ejb.logout;

import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.UrlPattern;
import eu.tessera.federation.cas.ServiceUrl;
import java.net.Inet6Address;
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
  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int UNIQUE_LOCAL_MASK = 0xfe;
  private static final int SHARED_FIRST = 100;
  private static final int SHARED_SECOND = 64;
  private static final int SHARED_MASK = 0xc0;

  private Addresses() {}

  /** Whether the service's definition lets the message go there; looks the host's name up. */
  static boolean allow(RelyingParty party, ServiceUrl url) {
    Optional<UrlPattern> pattern = party.urls().stream().filter(p -> p.matches(url)).findFirst();
    if (pattern.isEmpty()) {
      return false;
    }
    try {
      return !pattern.get().below()
          || Arrays.stream(InetAddress.getAllByName(url.host())).noneMatch(Addresses::near);
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  /** Whether an address is of this machine or of a network that is not everybody's. */
  static boolean near(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal =
        address instanceof Inet6Address && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    boolean shared =
        bytes.length == 4 && bytes[0] == SHARED_FIRST && (bytes[1] & SHARED_MASK) == SHARED_SECOND;
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal
        || shared;
  }
}
