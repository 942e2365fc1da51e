package eu.tessera.ejb.mockup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which services may use a mock-up without being registered, since the mock-up's files list none of
 * CAS: those on the same machine or beside it. Only the form of the host name counts; nothing is
 * asked of the DNS, whose answer may change between two questions.
 *
 * <p>Nearby are {@code localhost}, names of one word such as {@code web} in a network of
 * containers, names under the endings that no public name may have (RFC 6761, RFC 6762, RFC 8375,
 * and {@code internal}), and loopback and private IPv4 addresses (RFC 1918) in their usual form.
 */
public final class NearbyHost {
  private static final Pattern WORD = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern NAME =
      Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
  private static final Set<String> ENDINGS =
      Set.of(".localhost", ".test", ".example", ".local", ".internal", ".home.arpa");
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern PRIVATE =
      Pattern.compile(
          ("(127\\.O|10\\.O|192\\.168|172\\.(1[6-9]|2[0-9]|3[01]))\\.O\\.O").replace("O", OCTET));

  private NearbyHost() {}

  /**
   * Whether a service on this host needs no registration.
   *
   * @param host of a parsed address, without a port
   */
  public static boolean is(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return WORD.matcher(name).matches()
        || name.equals("[::1]")
        || PRIVATE.matcher(name).matches()
        || NAME.matcher(name).matches() && ENDINGS.stream().anyMatch(name::endsWith);
  }
}
