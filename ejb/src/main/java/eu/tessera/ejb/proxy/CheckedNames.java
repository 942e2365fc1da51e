package eu.tessera.ejb.proxy;

import eu.tessera.ejb.proxy.Callbacks.Reach;
import eu.tessera.federation.cas.ServiceUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up, once, where a name leads, and refuses what may not be called. */
final class CheckedNames {
  /** Finds the addresses of a name. */
  @FunctionalInterface
  interface Names {
    List<InetAddress> addresses(String host) throws UnknownHostException;
  }

  /** As this machine looks names up. */
  static final Names MACHINES = host -> List.of(InetAddress.getAllByName(host));

  private final Names names;

  CheckedNames(Names names) {
    this.names = names;
  }

  /** One private address among public ones is reason enough to go to none. */
  List<InetAddress> of(ServiceUrl url, Reach reach) throws IOException {
    List<InetAddress> addresses = names.addresses(TlsConnection.plain(url.host()));
    boolean fit =
        !addresses.isEmpty()
            && (reach == Reach.ANYWHERE || addresses.stream().allMatch(PublicAddress::is));
    if (!fit) {
      throw new GuardedGet.Private();
    }
    return addresses;
  }
}
