package eu.tessera.federation.cas;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/** The host of a service address, in the one form that every program understands alike. */
final class HostName {
  private HostName() {}

  /** The host in lower case; refuses what a browser would silently turn into another one. */
  static String read(String text) {
    String host = text.toLowerCase(Locale.ROOT);
    if (host.indexOf('@') >= 0) {
      throw refused("must not hold a user name or password");
    }
    if (host.startsWith("[")) {
      return ipv6(host);
    }
    if (host.isEmpty() || host.length() > 253) {
      throw refused("must have a host name of at most 253 characters");
    }
    String[] labels = host.split("\\.", -1);
    for (String label : labels) {
      checkLabel(label);
    }
    String last = labels[labels.length - 1];
    if (Character.isDigit(last.charAt(0)) && looksNumeric(last) && !dottedQuad(labels)) {
      throw refused("has a number for a host that is not a plain IPv4 address such as 192.0.2.1");
    }
    return host;
  }

  private static void checkLabel(String label) {
    boolean plain =
        !label.isEmpty()
            && label.length() <= 63
            && label.charAt(0) != '-'
            && label.charAt(label.length() - 1) != '-'
            && label.chars().allMatch(HostName::letterDigitHyphen);
    if (!plain) {
      throw refused(
          "must have a host name of letters, digits and hyphens between single dots, without a dot"
              + " at the end, and with other alphabets in their xn-- form");
    }
    if (label.startsWith("xn--") && IDN.toUnicode(label).equals(label)) {
      throw refused("has a host name with an xn-- part that stands for nothing");
    }
  }

  private static boolean letterDigitHyphen(int c) {
    return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
  }

  /** A last label of these makes a browser read the whole host as an IPv4 address (WHATWG URL). */
  private static boolean looksNumeric(String label) {
    return label.chars().allMatch(c -> c >= '0' && c <= '9')
        || label.startsWith("0x")
            && label.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private static boolean dottedQuad(String[] labels) {
    if (labels.length != 4) {
      return false;
    }
    for (String label : labels) {
      boolean digits = label.length() <= 3 && label.chars().allMatch(c -> c >= '0' && c <= '9');
      boolean padded = label.length() > 1 && label.charAt(0) == '0';
      if (!digits || padded || Integer.parseInt(label) > 255) {
        return false;
      }
    }
    return true;
  }

  private static String ipv6(String host) {
    boolean plain =
        host.endsWith("]")
            && host.indexOf(':') > 0
            && host.length() <= 47
            && host.chars()
                .skip(1)
                .limit(host.length() - 2L)
                .allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.');
    if (!plain) {
      throw refused("has brackets around what is not an IPv6 address");
    }
    try {
      // a literal in brackets is never looked up
      return "[" + InetAddress.getByName(host).getHostAddress() + "]";
    } catch (UnknownHostException e) {
      throw refused("has brackets around what is not an IPv6 address");
    }
  }

  private static Unreadable refused(String what) {
    return ServiceUrlReader.refused("The service address " + what + ".");
  }
}
