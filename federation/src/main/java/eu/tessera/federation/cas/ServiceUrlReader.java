package eu.tessera.federation.cas;

import java.util.Locale;

/**
 * Takes the address of a service apart, and refuses all that two readers could take apart twice.
 */
final class ServiceUrlReader {
  private static final int LONGEST = 4096;

  private ServiceUrlReader() {}

  static ServiceUrl read(String text) {
    checkCharacters(text);
    String scheme = scheme(text);
    String rest = text.substring(scheme.length() + 3);
    int fragment = rest.indexOf('#');
    String beforeFragment = fragment < 0 ? rest : rest.substring(0, fragment);
    int mark = beforeFragment.indexOf('?');
    String query = mark < 0 ? "" : beforeFragment.substring(mark + 1);
    String authorityAndPath = mark < 0 ? beforeFragment : beforeFragment.substring(0, mark);
    int slash = authorityAndPath.indexOf('/');
    String path = slash < 0 ? "" : authorityAndPath.substring(slash);
    String authority = slash < 0 ? authorityAndPath : authorityAndPath.substring(0, slash);
    checkEscapes(path);
    checkEscapes(query);
    checkPath(path);
    int colon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
    String host = HostName.read(colon < 0 ? authority : authority.substring(0, colon));
    int port = colon < 0 ? usualPort(scheme) : port(authority.substring(colon + 1));
    return new ServiceUrl(text, scheme, host, port, path, query);
  }

  private static void checkCharacters(String text) {
    if (text == null || text.isEmpty()) {
      throw refused("The service address is empty.");
    }
    if (text.length() > LONGEST) {
      throw refused("The service address is longer than " + LONGEST + " characters.");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || "\"<>\\`".indexOf(c) >= 0) {
        throw refused(
            "The service address holds a character that must be percent-encoded"
                + " (a space, a control character, a backslash, a quote, or one beyond ASCII).");
      }
    }
  }

  private static String scheme(String text) {
    for (String scheme : new String[] {"https", "http"}) {
      if (text.regionMatches(true, 0, scheme + "://", 0, scheme.length() + 3)) {
        return scheme;
      }
    }
    throw refused("The service address must begin with https:// or http://.");
  }

  private static int usualPort(String scheme) {
    return "https".equals(scheme) ? 443 : 80;
  }

  private static int port(String digits) {
    boolean plain =
        !digits.isEmpty()
            && digits.length() <= 5
            && digits.charAt(0) != '0'
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int port = plain ? Integer.parseInt(digits) : 0;
    if (port < 1 || port > 65_535) {
      throw refused("The port of the service address must be a number from 1 to 65535.");
    }
    return port;
  }

  private static void checkEscapes(String part) {
    for (int i = part.indexOf('%'); i >= 0; i = part.indexOf('%', i + 1)) {
      int octet = PercentText.octet(part, i);
      if (octet < 0) {
        throw refused("A percent sign in the service address lacks its two digits; write %25.");
      }
      if (octet == 0) {
        throw refused("The service address holds an encoded zero byte.");
      }
    }
  }

  /** Looks at the path as often as somebody might decode it. */
  private static void checkPath(String path) {
    String seen = path;
    for (int round = 0; round < 4; round++) {
      checkSegments(seen);
      String next = PercentText.decoded(seen);
      if (next.equals(seen)) {
        return;
      }
      seen = next;
    }
    throw refused("The path of the service address is encoded several times over.");
  }

  private static void checkSegments(String path) {
    if (path.indexOf('\\') >= 0 || path.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw refused("The path of the service address holds a backslash or a control character.");
    }
    for (String segment : path.toLowerCase(Locale.ROOT).split("/")) {
      int parameters = segment.indexOf(';');
      String name = parameters < 0 ? segment : segment.substring(0, parameters);
      if (name.equals(".") || name.equals("..")) {
        throw refused("The path of the service address must not hold the segments . or ..");
      }
    }
  }

  static Unreadable refused(String sentence) {
    return new Unreadable(FailureCode.INVALID_SERVICE, sentence);
  }
}
