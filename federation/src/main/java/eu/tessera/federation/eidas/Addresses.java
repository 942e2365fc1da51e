package eu.tessera.federation.eidas;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;

/** Which addresses of nodes are taken: https, and http on this very machine. */
final class Addresses {
  private Addresses() {}

  /** Where a row says its metadata are: an address, or a file beside the row. */
  static URI metadata(String value, Path folder, Path row) {
    if (!value.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")) {
      return folder.resolve(value).toUri();
    }
    try {
      URI address = new URI(value);
      if (trusted(address) || "file".equals(address.getScheme())) {
        return address;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new ConfigurationFault(
        row + ": \"metadata\" is neither a file nor an https address: write one of them.");
  }

  /** An entity at an address is called by that address (Interoperability Architecture 1.4, 6.4). */
  static String ownName(URI metadata) {
    return "file".equals(metadata.getScheme()) ? "" : metadata.toString();
  }

  /** Whether a browser may be sent there with a request. */
  static boolean trusted(URI address) {
    if (address.getHost() == null || address.getUserInfo() != null) {
      return false;
    }
    return "https".equals(address.getScheme())
        || "http".equals(address.getScheme()) && loopback(address.getHost());
  }

  /** By name or number alone: what a name server says about others does not count (RFC 6761). */
  private static boolean loopback(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(\\.\\d{1,3}){3}");
  }
}
