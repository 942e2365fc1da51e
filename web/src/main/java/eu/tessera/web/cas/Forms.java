package eu.tessera.web.cas;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads a posted form as text, whatever content type it names: one of EU Login's clients names
 * none, and then the servlet's own reader finds nothing.
 */
final class Forms {
  /** Room for the largest answer of a country's node with every sign of it escaped. */
  static final int LONGEST = 400_000;

  private Forms() {}

  /** The form, still encoded; one that is too long reads as empty. */
  static String read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    return body.length > LONGEST ? "" : new String(body, StandardCharsets.UTF_8);
  }
}
