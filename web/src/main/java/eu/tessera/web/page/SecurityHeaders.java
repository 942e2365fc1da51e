package eu.tessera.web.page;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The headers that pages and assets travel with. Pages load style, pictures and scripts from this
 * server only, run nothing inline, are framed by nobody and kept by no cache.
 */
public final class SecurityHeaders {
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
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
    return ofPage(List.of());
  }

  /**
   * Headers of a page whose forms post to this server or, by themselves or by a redirect that
   * answers them, to others. Chromium holds {@code form-action} against every redirect that follows
   * a post, so a page whose form may end in a hand-back must name the service here.
   *
   * @param elsewhere absolute addresses; only their origins are named
   */
  public Map<String, String> ofPage(Collection<URI> elsewhere) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", policy(elsewhere));
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

  private static String policy(Collection<URI> elsewhere) {
    Set<String> targets = new TreeSet<>();
    elsewhere.forEach(uri -> targets.add(origin(uri)));
    String forms = targets.isEmpty() ? "'self'" : "'self' " + String.join(" ", targets);
    return "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; form-action "
        + forms;
  }

  private static String origin(URI uri) {
    Links.absolute(uri.toString());
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return (uri.getScheme() + "://" + uri.getHost() + port).toLowerCase(Locale.ROOT);
  }
}
