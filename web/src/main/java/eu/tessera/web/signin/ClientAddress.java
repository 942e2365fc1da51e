package eu.tessera.web.signin;

import eu.tessera.ejb.config.StartRefused;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From which network a request really comes, where proxies stand before Tessera: the connection
 * shows the proxy, and {@code X-Forwarded-For} the rest, of which only what a proxy of ours has
 * written is believed.
 */
final class ClientAddress {
  private static final int MOST_HOPS = 20;
  private static final int IPV6_NETWORK = 8;

  private final List<NetworkRange> proxies;

  private ClientAddress(List<NetworkRange> proxies) {
    this.proxies = proxies;
  }

  /**
   * Reads the setting {@code TESSERA_PROXIES}: ranges, separated by commas.
   *
   * @throws StartRefused for what is no range
   */
  static ClientAddress behind(String setting) {
    return new ClientAddress(
        Stream.of(setting.split(","))
            .filter(text -> !text.isBlank())
            .map(
                text ->
                    NetworkRange.of(text)
                        .orElseThrow(
                            () ->
                                new StartRefused(
                                    "TESSERA_PROXIES holds \""
                                        + text.strip()
                                        + "\": write the addresses of your proxies, such as"
                                        + " 10.0.0.0/8, separated by commas.")))
            .toList());
  }

  /**
   * The client's network.
   *
   * @param peer the other end of the connection
   * @param forwarded the values of {@code X-Forwarded-For}, in the order of the headers
   * @return an IPv4 address, or the first half of an IPv6 address, of which one subscriber has all
   */
  String of(String peer, List<String> forwarded) {
    List<String> hops = hops(forwarded);
    String client = peer;
    for (String hop : hops) {
      if (!ours(client)) {
        break;
      }
      // what stands before a proxy of ours was written by it
      client = hop;
    }
    return NetworkRange.address(client).map(ClientAddress::network).orElse(peer);
  }

  private boolean ours(String address) {
    Optional<InetAddress> read = NetworkRange.address(address);
    return read.isPresent() && proxies.stream().anyMatch(p -> p.contains(read.get()));
  }

  /** The nearest first. */
  private static List<String> hops(List<String> forwarded) {
    List<String> hops =
        forwarded.stream().flatMap(v -> Arrays.stream(v.split(","))).map(String::strip).toList();
    // the last ones were written by our own proxies
    List<String> nearest =
        new ArrayList<>(hops.subList(Math.max(0, hops.size() - MOST_HOPS), hops.size()));
    Collections.reverse(nearest);
    return nearest;
  }

  private static String network(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address.isLoopbackAddress()) {
      return "127.0.0.1"; // one machine, by either protocol
    }
    if (bytes.length == 4) {
      return address.getHostAddress();
    }
    var text = new StringBuilder();
    for (int i = 0; i < IPV6_NETWORK; i += 2) {
      text.append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff)).append(':');
    }
    return text.append(":/64").toString();
  }
}
