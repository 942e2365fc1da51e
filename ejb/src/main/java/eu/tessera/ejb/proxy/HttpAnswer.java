package eu.tessera.ejb.proxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The answer to one HTTP/1.1 request after which the connection is closed (RFC 9112), read with
 * bounds, for it comes from a stranger.
 *
 * @param status its number
 * @param body as text, cut off after {@value #LONGEST_BODY} bytes
 */
record HttpAnswer(int status, String body) {
  private static final int LONGEST_HEAD = 16 * 1024;
  private static final int LONGEST_BODY = 64 * 1024;
  private static final int MOST_INTERIM = 3;

  static HttpAnswer read(InputStream in) throws IOException {
    for (int i = 0; i <= MOST_INTERIM; i++) {
      Head head = head(in);
      if (head.status >= 200) { // what comes before is interim (RFC 9110 15.2)
        return new HttpAnswer(head.status, new String(body(head, in), StandardCharsets.UTF_8));
      }
    }
    throw new IOException("too many interim answers");
  }

  private record Head(int status, Map<String, String> fields) {}

  private static Head head(InputStream in) throws IOException {
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
    return new Head(Integer.parseInt(first.substring(9, 12)), fields);
  }

  private static byte[] body(Head head, InputStream in) throws IOException {
    if (head.fields.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
      return chunks(in);
    }
    String length = head.fields.getOrDefault("content-length", "");
    int most = length.matches("[0-9]{1,9}") ? Integer.parseInt(length) : LONGEST_BODY;
    return in.readNBytes(Math.min(most, LONGEST_BODY));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    int[] left = {LONGEST_HEAD};
    while (body.size() < LONGEST_BODY) {
      String size = line(in, left).split(";", 2)[0].strip();
      if (!size.matches("[0-9A-Fa-f]{1,7}")) {
        throw new IOException("not a chunk");
      }
      int length = Integer.parseInt(size, 16);
      if (length == 0) {
        break;
      }
      body.write(in.readNBytes(Math.min(length, LONGEST_BODY - body.size())));
      line(in, left);
    }
    return body.toByteArray();
  }

  /** One line without its end; {@code left} is what all of them may still hold. */
  private static String line(InputStream in, int[] left) throws IOException {
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
