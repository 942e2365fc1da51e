package eu.tessera.bench.browser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with a file in it, as {@code multipart/form-data} (RFC 7578). */
public final class Upload {
  private static final String BOUNDARY = "----bench-upload-boundary";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** Adds a field. */
  public Upload field(String name, String value) {
    part("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Adds a file of XML. */
  public Upload file(String name, byte[] xml) {
    part(
        "Content-Disposition: form-data; name=\""
            + name
            + "\"; filename=\"file.xml\"\r\nContent-Type: application/xml",
        xml);
    return this;
  }

  private void part(String head, byte[] content) {
    body.writeBytes(("--" + BOUNDARY + "\r\n" + head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] body() {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return whole.toByteArray();
  }
}
