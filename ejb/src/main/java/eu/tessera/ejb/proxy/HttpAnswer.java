package eu.tessera.ejb.proxy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to one HTTP/1.1 request after which the connection is closed (RFC 9112), read with
 * bounds, for it comes from a stranger.
 */
final class HttpAnswer {
  private static final int LONGEST_HEAD = 16 * 1024;
  private static final int LONGEST_TEXT = 64 * 1024;
  private static final int MOST_INTERIM = 3;

  private final int status;
  private final Map<String, String> fields;
  private final InputStream body;

  private HttpAnswer(int status, Map<String, String> fields, InputStream in) {
    this.status = status;
    this.fields = fields;
    this.body = body(in);
  }

  /** Reads the head; the body is read by whoever wants it. */
  static HttpAnswer read(InputStream in) throws IOException {
    for (int i = 0; i <= MOST_INTERIM; i++) {
      HttpAnswer answer = head(in);
      if (answer.status >= 200) { // what comes before is interim (RFC 9110 15.2)
        return answer;
      }
    }
    throw new IOException("too many interim answers");
  }

  int status() {
    return status;
  }

  /**
   * A field of the header.
   *
   * @param name in small letters
   */
  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The body as it comes; without end where the peer sends without end. */
  InputStream body() {
    return body;
  }

  /** The body as text, cut off after {@value #LONGEST_TEXT} bytes. */
  String text() throws IOException {
    return new String(body.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
  }

  private static HttpAnswer head(InputStream in) throws IOException {
    int[] left = {LONGEST_HEAD};
    String first = line(in, left);
    if (!first.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
      throw new IOException("not an answer in HTTP/1");
    }
    Map<String, String> fields = new HashMap<>();
    for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return new HttpAnswer(Integer.parseInt(first.substring(9, 12)), fields, in);
  }

  private InputStream body(InputStream in) {
    if (fields.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return new HttpBody.Chunked(in);
    }
    String length = fields.getOrDefault("content-length", "");
    return length.matches("[0-9]{1,12}") ? new HttpBody.Counted(in, Long.parseLong(length)) : in;
  }

  /** One line without its end; {@code left} is what all of them may still hold. */
  static String line(InputStream in, int[] left) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the answer breaks off");
      }
      if (--left[0] < 0) {
        throw new IOException("the answer's head is too long");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
