package eu.tessera.web.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of network addresses, such as {@code 10.0.0.0/8}, {@code 2001:db8::/32} or one address
 * (RFC 4632, RFC 4291 2.3).
 *
 * @param bits how many leading bits an address has in common with {@code network}
 */
record NetworkRange(InetAddress network, int bits) {
  private static final Pattern LITERAL =
      Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]{1,44}");

  /** Reads a range; empty for what is none. Names are none: nothing is looked up. */
  static Optional<NetworkRange> of(String text) {
    String[] parts = text.strip().split("/", 2);
    Optional<InetAddress> network = address(parts[0]);
    try {
      return network.flatMap(
          n -> {
            int all = n.getAddress().length * Byte.SIZE;
            int bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
            return bits < 0 || bits > all
                ? Optional.empty()
                : Optional.of(new NetworkRange(n, bits));
          });
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** Reads an address written in numbers. */
  static Optional<InetAddress> address(String text) {
    try {
      return LITERAL.matcher(text).matches()
          ? Optional.of(InetAddress.getByName(text))
          : Optional.empty();
    } catch (UnknownHostException notOne) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress address) {
    byte[] one = network.getAddress();
    byte[] other = address.getAddress();
    if (one.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((one[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
