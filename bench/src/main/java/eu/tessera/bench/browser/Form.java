package eu.tessera.bench.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names and values, encoded for a query or a body. */
public final class Form {
  private final StringBuilder text = new StringBuilder();

  /** Begins with one field. */
  public static Form with(String name, String value) {
    return new Form().and(name, value);
  }

  public Form and(String name, String value) {
    if (text.length() > 0) {
      text.append('&');
    }
    text.append(encoded(name)).append('=').append(encoded(value));
    return this;
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
