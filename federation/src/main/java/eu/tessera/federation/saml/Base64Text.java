package eu.tessera.federation.saml;

import eu.tessera.federation.saml.UnsafeXml.Reason;
import java.util.Base64;

/** The value of a form field of the POST binding (SAML Bindings 3.5.4). */
public final class Base64Text {
  private Base64Text() {}

  /**
   * Decodes strictly: the plain alphabet, right padding, no white space.
   *
   * @throws UnsafeXml when it is longer than {@code maximumBytes} would be, or is not base64
   */
  public static byte[] decode(String text, int maximumBytes) throws UnsafeXml {
    if (text == null || text.isEmpty()) {
      throw new UnsafeXml(Reason.ENCODING, "nothing was sent");
    }
    // looked at before decoding: what is too long is not worth the memory
    if (text.length() > (maximumBytes + 2L) / 3 * 4) {
      throw new UnsafeXml(Reason.SIZE, "more than " + maximumBytes + " bytes");
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new UnsafeXml(Reason.ENCODING, "not base64");
    }
  }

  /** Encodes on one line. */
  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
