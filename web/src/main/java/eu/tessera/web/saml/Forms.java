package eu.tessera.web.saml;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a posted form, and of the request nothing else: a parameter of the address is not one of
 * the form (SAML Bindings 3.5.4). What is too long or too much reads as empty.
 */
final class Forms {
  /** A signed request with every sign of it escaped. */
  private static final int LONGEST = 400_000;

  private static final int MOST_FIELDS = 20;

  private Forms() {}

  /** The fields, each with all its values. */
  static Map<String, String[]> read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return Map.of();
    }
    String[] pairs = new String(body, StandardCharsets.UTF_8).split("&", MOST_FIELDS + 1);
    return pairs.length > MOST_FIELDS ? Map.of() : fields(pairs);
  }

  private static Map<String, String[]> fields(String[] pairs) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    try {
      for (String pair : pairs) {
        int mark = pair.indexOf('=');
        String name = mark < 0 ? pair : pair.substring(0, mark);
        String value = mark < 0 ? "" : pair.substring(mark + 1);
        if (!name.isEmpty()) {
          fields.computeIfAbsent(decoded(name), n -> new ArrayList<>()).add(decoded(value));
        }
      }
    } catch (IllegalArgumentException notEncoded) {
      return Map.of();
    }
    Map<String, String[]> all = new LinkedHashMap<>();
    fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
    return all;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
