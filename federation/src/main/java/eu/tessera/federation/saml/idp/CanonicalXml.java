package eu.tessera.federation.saml.idp;

/**
 * Writes XML that is in exclusive canonical form as it stands, so that what is signed is what is
 * sent and no transformation is paid for (Exclusive XML Canonicalization 1.0). Whoever writes an
 * element puts its namespace first and its attributes in the order of their names.
 */
final class CanonicalXml {
  private final StringBuilder out = new StringBuilder(4096);

  /** Text that is markup already, in canonical form. */
  CanonicalXml raw(String markup) {
    out.append(markup);
    return this;
  }

  /** An attribute, after a space. */
  CanonicalXml attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '"' -> out.append("&quot;");
        case '\t' -> out.append("&#x9;");
        case '\n' -> out.append("&#xA;");
        case '\r' -> out.append("&#xD;");
        default -> i = character(value, i);
      }
    }
    out.append('"');
    return this;
  }

  /** An attribute, unless it is empty. */
  CanonicalXml optional(String name, String value) {
    return value.isEmpty() ? this : attribute(name, value);
  }

  /** The text of an element. */
  CanonicalXml text(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#xD;");
        default -> i = character(value, i);
      }
    }
    return this;
  }

  /** One character as it is, or U+FFFD where XML has none such; gives the index of its end. */
  private int character(String value, int at) {
    int point = value.codePointAt(at);
    out.appendCodePoint(legal(point) ? point : 0xFFFD);
    return at + Character.charCount(point) - 1;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  /** Whether XML can hold this text (XML 1.0, 2.2). */
  static boolean legal(String text) {
    return text.codePoints().allMatch(CanonicalXml::legal);
  }

  private static boolean legal(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || point >= 0x20 && point <= 0xD7FF
        || point >= 0xE000 && point <= 0xFFFD
        || point >= 0x10000;
  }
}
