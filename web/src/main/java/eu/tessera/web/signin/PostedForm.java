package eu.tessera.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a form of ours posted: only what its body holds. The servlet's own reader would mix in the
 * address, and that carries the query that began the sign-in, with whatever a service or a stranger
 * wrote there.
 */
public final class PostedForm {
  private static final int LONGEST = 100_000;

  private final Map<String, String> fields;

  private PostedForm(Map<String, String> fields) {
    this.fields = Map.copyOf(fields);
  }

  /** Reads the body; one that is too long reads as empty, a field that cannot be read as absent. */
  public static PostedForm read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    return body.length > LONGEST
        ? new PostedForm(Map.of())
        : of(new String(body, StandardCharsets.UTF_8));
  }

  /** Reads a form as browsers write it; of a field that comes twice the first counts. */
  static PostedForm of(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : body.split("&")) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        decoded(pair.substring(0, sign))
            .ifPresent(
                name ->
                    decoded(pair.substring(sign + 1))
                        .ifPresent(value -> fields.putIfAbsent(name, value)));
      }
    }
    return new PostedForm(fields);
  }

  /** What the field holds; empty when there is none. */
  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** All of them, as they came. */
  public Map<String, String> fields() {
    return fields;
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notEncoded) {
      return Optional.empty();
    }
  }
}
