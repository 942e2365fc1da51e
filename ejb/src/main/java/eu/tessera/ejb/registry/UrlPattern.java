package eu.tessera.ejb.registry;

import com.google.common.net.InternetDomainName;
import eu.tessera.federation.cas.ServiceUrl;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The addresses that a relying party may be sent back to. Each part is compared on its own:
 *
 * <ul>
 *   <li>the scheme exactly;
 *   <li>the host exactly, or with {@code *.} before it any host below it, but never below a public
 *       suffix such as {@code org} or {@code co.uk};
 *   <li>the port exactly (without one, the scheme's own), or any with {@code :*};
 *   <li>the path exactly, or with a slash at its end everything below it.
 * </ul>
 *
 * @param text as it was written
 * @param scheme http or https
 * @param host in lower case, without the star
 * @param below whether the hosts below {@code host} are meant
 * @param port empty for any
 * @param path in the form of {@link ServiceUrl#path()}
 */
public record UrlPattern(
    String text, String scheme, String host, boolean below, OptionalInt port, String path) {

  /** Reads a pattern; refuses one that could mean more than its author thought, with a sentence. */
  public static UrlPattern of(String text) throws Mistake {
    String plain = text.strip();
    int authority = plain.indexOf("://") + 3;
    if (authority < 3) {
      throw new Mistake("must begin with https:// or http://");
    }
    if (plain.indexOf('?') >= 0 || plain.indexOf('#') >= 0) {
      throw new Mistake("must end with its path: a query or fragment is never compared");
    }
    boolean below = plain.startsWith("*.", authority);
    String address = below ? plain.substring(0, authority) + plain.substring(authority + 2) : plain;
    int slash = address.indexOf('/', authority);
    int end = slash < 0 ? address.length() : slash;
    boolean anyPort = address.substring(0, end).endsWith(":*");
    if (anyPort) {
      address = address.substring(0, end - 2) + address.substring(end);
    }
    if (address.indexOf('*') >= 0) {
      throw new Mistake("may hold a star only as the first label of the host or as the port");
    }
    ServiceUrl url = read(address);
    if (below) {
      checkSuffix(url.host());
    }
    OptionalInt port = anyPort ? OptionalInt.empty() : OptionalInt.of(url.port());
    return new UrlPattern(plain, url.scheme(), url.host(), below, port, url.path());
  }

  /** Why a pattern is refused: the end of a sentence that begins with it. */
  public static final class Mistake extends Exception {
    Mistake(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private static ServiceUrl read(String address) throws Mistake {
    Optional<String> refusal =
        ServiceUrl.read(address).refusal().map(failure -> failure.sentence());
    if (refusal.isPresent()) {
      throw new Mistake("cannot be read: " + refusal.get());
    }
    return ServiceUrl.read(address).asOptional().orElseThrow();
  }

  private static void checkSuffix(String suffix) throws Mistake {
    String last = suffix.substring(suffix.lastIndexOf('.') + 1);
    boolean name = suffix.indexOf('.') > 0 && !Character.isDigit(last.charAt(0));
    if (!name
        || !InternetDomainName.isValid(suffix)
        || InternetDomainName.from(suffix).isPublicSuffix()) {
      throw new Mistake(
          "would let in the hosts of strangers: write a star only below a domain of your own");
    }
  }

  /** Whether this pattern takes the address. */
  public boolean matches(ServiceUrl url) {
    return takesHost(url.host())
        && scheme.equals(url.scheme())
        && takesPort(url.port())
        && takesPath(url.path());
  }

  /** Whether it takes a single address only, whatever its query. */
  boolean exact() {
    return !below && port.isPresent() && !path.endsWith("/");
  }

  boolean takesHost(String other) {
    return below ? other.endsWith("." + host) : other.equals(host);
  }

  boolean takesPort(int other) {
    return port.isEmpty() || port.getAsInt() == other;
  }

  boolean takesPath(String other) {
    return path.endsWith("/") ? other.startsWith(path) : other.equals(path);
  }

  /**
   * What two patterns must not share, or it would be chance which service an address belongs to.
   */
  String claim() {
    String hosts = below ? "*." + host : host;
    return scheme + "://" + hosts + ":" + (port.isPresent() ? port.getAsInt() : "*") + path;
  }

  @Override
  public String toString() {
    return text;
  }
}
