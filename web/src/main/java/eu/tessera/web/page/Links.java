package eu.tessera.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Which addresses a page may carry; everything else ({@code javascript:}, {@code data:}) is
 * refused.
 */
final class Links {
  private Links() {}

  /** Refuses what is not a path of this server; {@code //host} and {@code /\host} are not. */
  static String local(String path) {
    boolean own = path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\");
    if (!own || path.chars().anyMatch(c -> c < 0x20)) {
      throw new IllegalArgumentException("not a path of this server");
    }
    return path;
  }

  /** Refuses what is not an absolute http or https address with a host. */
  static String absolute(String address) {
    URI uri = parse(address);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
      throw new IllegalArgumentException("not an absolute http or https address");
    }
    return address;
  }

  static String localOrAbsolute(String address) {
    return address.startsWith("/") ? local(address) : absolute(address);
  }

  /** The host of an absolute address. */
  static String host(String address) {
    return parse(address).getHost();
  }

  private static URI parse(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not an address", e);
    }
  }
}
