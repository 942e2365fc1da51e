package eu.tessera.federation.cas;

import java.io.Serializable;

/**
 * The address of a service: absolute, http or https, free of everything by which two programs could
 * disagree where it leads. Keeps the text as it came, because the browser is sent back to exactly
 * that, and a normal form for comparison.
 */
public final class ServiceUrl implements Serializable {
  private final String text;
  private final String scheme;
  private final String host;
  private final int port;
  private final String path;
  private final String canonical;

  ServiceUrl(String text, String scheme, String host, int port, String rawPath, String rawQuery) {
    this.text = text;
    this.scheme = scheme;
    this.host = host;
    this.port = port;
    String plainPath = withoutSession(rawPath.isEmpty() ? "/" : rawPath);
    this.path = PercentText.normal(plainPath, "");
    this.canonical = origin() + PercentText.normal(plainPath, ":/&=") + normalQuery(rawQuery);
  }

  /**
   * Reads an address. Refuses user information, control characters, white space, backslashes, other
   * than ASCII, dot segments in any encoding, host names and ports that are not in their plain
   * form, and more than 4096 characters.
   */
  public static Reading<ServiceUrl> read(String text) {
    return Unreadable.reading(() -> ServiceUrlReader.read(text));
  }

  /** The address as it came. */
  public String text() {
    return text;
  }

  /**
   * The address as RFC 3986 has it, for links and for calls: what services write and the standard
   * does not know is escaped, as browsers do by themselves.
   */
  public String escaped() {
    StringBuilder escaped = new StringBuilder(text.length());
    int authority = text.indexOf("://") + 3;
    int end = text.indexOf('/', authority);
    escaped.append(text, 0, end < 0 ? text.length() : end);
    for (int i = escaped.length(); i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append("|{}^[]".indexOf(c) < 0 ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return escaped.toString();
  }

  /** {@code http} or {@code https}. */
  public String scheme() {
    return scheme;
  }

  /** In lower case; an IPv6 address in brackets. */
  public String host() {
    return host;
  }

  /** The port, also where the address left it out. */
  public int port() {
    return port;
  }

  /**
   * The path with its needless escapes undone and {@code ;jsessionid=…} left out; at least "/". An
   * escaped slash stays escaped: it is part of a name, not a border between two.
   */
  public String path() {
    return path;
  }

  /** Scheme, host, and port where it is not the scheme's own. */
  public String origin() {
    boolean usual = port == ("https".equals(scheme) ? 443 : 80);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }

  /**
   * Whether both mean the same page of the same service: letter case of scheme and host, the usual
   * port, needless escapes, {@code ;jsessionid=…} (the Java client's first validation carries it),
   * an empty query and the fragment (which no server sees) make no difference.
   */
  public boolean sameAs(ServiceUrl other) {
    return canonical.equals(other.canonical);
  }

  /**
   * The address to send the browser to: this text, byte for byte, with the ticket as the last
   * parameter of its query, before any fragment. Last, because one client cuts it off the end.
   */
  public String withTicket(String name, TicketId ticket) {
    return with(name + "=" + ticket.value());
  }

  String with(String pairs) {
    int fragment = text.indexOf('#');
    String base = fragment < 0 ? text : text.substring(0, fragment);
    String rest = fragment < 0 ? "" : text.substring(fragment);
    String joint =
        base.indexOf('?') < 0 ? "?" : base.endsWith("?") || base.endsWith("&") ? "" : "&";
    return base + joint + pairs + rest;
  }

  private static String normalQuery(String rawQuery) {
    String query = rawQuery;
    while (query.endsWith("&")) {
      query = query.substring(0, query.length() - 1);
    }
    return query.isEmpty() ? "" : "?" + PercentText.normal(query, ":/&=");
  }

  private static String withoutSession(String path) {
    String mark = ";jsessionid=";
    StringBuilder out = new StringBuilder(path.length());
    int i = 0;
    while (i < path.length()) {
      if (path.regionMatches(true, i, mark, 0, mark.length())) {
        i += mark.length();
        while (i < path.length() && path.charAt(i) != '/' && path.charAt(i) != ';') {
          i++;
        }
      } else {
        out.append(path.charAt(i++));
      }
    }
    return out.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServiceUrl url && url.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Without the query, in which services keep secrets of their own. */
  @Override
  public String toString() {
    return origin() + path;
  }
}
