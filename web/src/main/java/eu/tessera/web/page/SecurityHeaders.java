package eu.tessera.web.page;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The headers that pages and assets travel with. Pages load style, pictures and scripts from this
 * server only, run nothing inline, are framed by nobody and kept by no cache.
 */
public final class SecurityHeaders {
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; script-src 'self'; "
          + "connect-src 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
  private static final String YEAR = "31536000";

  private final boolean secure;

  /**
   * @param base public address of this server. Only one by https and not on one's own machine tells
   *     browsers to insist on https (RFC 6797): on {@code localhost} that would bind every other
   *     program there.
   */
  public SecurityHeaders(URI base) {
    String host = base.getHost().toLowerCase(Locale.ROOT);
    this.secure = "https".equals(base.getScheme()) && !OWN_MACHINE.contains(host);
  }

  /** Headers of a page whose forms post to this server and end there. */
  public Map<String, String> ofPage() {
    return ofPage("");
  }

  /**
   * Headers of a page with a form for another server.
   *
   * @param destination absolute address; only its origin is named
   */
  public Map<String, String> ofPageFor(URI destination) {
    Map<String, String> headers = ofPage(origin(destination));
    // The other server may look at where a post comes from; same-origin would tell it "null".
    headers.put("Referrer-Policy", "strict-origin");
    return headers;
  }

  /**
   * Headers of a page whose form posts to this server and may end, redirect by redirect, at a
   * service. Chromium (156, measured) holds {@code form-action} against every redirect that follows
   * a post, also those that the service itself makes to hosts of its own; so no list of origins is
   * long enough, and only the scheme is held.
   *
   * @param service where the sign-in is to end
   */
  public Map<String, String> ofPageEndingAt(URI service) {
    return ofPage("http".equalsIgnoreCase(service.getScheme()) ? "https: http:" : "https:");
  }

  /**
   * Headers of a page that does nothing but hand the browser over by a form, and may end as {@link
   * #ofPageEndingAt} says.
   *
   * @param service absolute address that the form posts to
   */
  public Map<String, String> ofHandover(URI service) {
    Map<String, String> headers = ofPageEndingAt(service);
    headers.put("Referrer-Policy", "strict-origin");
    return headers;
  }

  /** The same headers for a page that pages of ours may hold in a frame. */
  public static Map<String, String> framedByUs(Map<String, String> headers) {
    Map<String, String> framed = new LinkedHashMap<>(headers);
    framed.computeIfPresent(
        "Content-Security-Policy",
        (name, policy) -> policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
    framed.put("X-Frame-Options", "SAMEORIGIN");
    return framed;
  }

  /**
   * Headers of a page that holds services' pages in frames. As with forms, a service may lead on to
   * hosts of its own, so only the scheme is held; by http browsers frame one's own machine alone.
   */
  public Map<String, String> ofPageFraming() {
    Map<String, String> headers = ofPage();
    headers.computeIfPresent(
        "Content-Security-Policy", (name, policy) -> policy + "; frame-src 'self' https: http:");
    return headers;
  }

  private Map<String, String> ofPage(String formsAlsoTo) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", POLICY + (" " + formsAlsoTo).stripTrailing());
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    // With no-referrer, browsers would send "Origin: null" with our own forms (Fetch 3.1).
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cache-Control", "no-store");
    if (secure) {
      headers.put("Strict-Transport-Security", "max-age=" + YEAR);
    }
    return headers;
  }

  /** Headers of an asset under an address with its version: the same for ever (RFC 8246). */
  public static Map<String, String> ofAssets() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cache-Control", "public, max-age=" + YEAR + ", immutable");
    headers.put(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Vary", "Accept-Encoding");
    return headers;
  }

  private static String origin(URI uri) {
    Links.absolute(uri.toString());
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
  }
}
