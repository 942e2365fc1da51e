package eu.tessera.ejb.proxy;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Tells addresses of the public network from those that mean something only here: loopback, private
 * and link-local ones, those reserved, and the tunnels that lead to such (IANA's special-purpose
 * registries, RFC 6890).
 */
public final class PublicAddress {
  /** Each with the length of its prefix. */
  private static final int[][] RESERVED = {
    {0, 0, 0, 0, 8},
    {10, 0, 0, 0, 8},
    {100, 64, 0, 0, 10},
    {127, 0, 0, 0, 8},
    {169, 254, 0, 0, 16},
    {172, 16, 0, 0, 12},
    {192, 0, 0, 0, 24},
    {192, 0, 2, 0, 24},
    {192, 88, 99, 0, 24},
    {192, 168, 0, 0, 16},
    {198, 18, 0, 0, 15},
    {198, 51, 100, 0, 24},
    {203, 0, 113, 0, 24},
    {224, 0, 0, 0, 3}, // multicast, reserved, broadcast
  };

  private PublicAddress() {}

  /** Whether the address belongs to the public network. */
  public static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? publicIn4(bytes) : publicIn6(bytes);
  }

  private static boolean publicIn4(byte[] address) {
    int number = number(address[0], address[1], address[2], address[3]);
    for (int[] row : RESERVED) {
      int prefix = number((byte) row[0], (byte) row[1], (byte) row[2], (byte) row[3]);
      if ((number ^ prefix) >>> (32 - row[4]) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Only 2000::/3 is in public use; within it some prefixes are not, or lead to IPv4. */
  private static boolean publicIn6(byte[] a) {
    int first = (a[0] & 0xff) << 8 | a[1] & 0xff;
    int second = (a[2] & 0xff) << 8 | a[3] & 0xff;
    boolean unicast = (first & 0xe000) == 0x2000;
    boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8);
    boolean tunnel = first == 0x2002;
    boolean documentation = first == 0x3fff && second < 0x1000;
    return unicast && !special && !tunnel && !documentation;
  }

  private static int number(byte a, byte b, byte c, byte d) {
    return (a & 0xff) << 24 | (b & 0xff) << 16 | (c & 0xff) << 8 | d & 0xff;
  }
}
