package eu.tessera.federation.cas;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoded text: decoding that never fails, and the normal form of addresses. */
final class PercentText {
  private PercentText() {}

  /** Decodes a form's name or value as UTF-8; a percent sign without two digits stays as it is. */
  static String formDecoded(String text) {
    return decoded(text, true);
  }

  /** Decodes a piece of an address as UTF-8, where "+" is itself. */
  static String decoded(String text) {
    return decoded(text, false);
  }

  private static String decoded(String text, boolean form) {
    if (text.indexOf('%') < 0 && !(form && text.indexOf('+') >= 0)) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = form && c == '+';
      int octet = c == '%' ? octet(text, i) : -1;
      if (!space && octet < 0) {
        continue;
      }
      out.writeBytes(text.substring(from, i).getBytes(StandardCharsets.UTF_8));
      out.write(space ? ' ' : octet);
      i += space ? 0 : 2;
      from = i + 1;
    }
    out.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The byte that the percent sign at {@code at} stands for, or -1 when it stands for none. */
  static int octet(String text, int at) {
    if (at + 2 >= text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /**
   * The same text with unreserved characters (RFC 3986, 6.2.2.2) and those of {@code alsoPlain}
   * unescaped, and all other escapes in upper case. The text's escapes must be whole.
   */
  static String normal(String text, String alsoPlain) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int octet = text.charAt(i) == '%' ? octet(text, i) : -1;
      if (octet < 0) {
        out.append(text.charAt(i));
        continue;
      }
      if (unreserved(octet) || alsoPlain.indexOf(octet) >= 0) {
        out.append((char) octet);
      } else {
        out.append('%').append(hex(octet >> 4)).append(hex(octet & 0xf));
      }
      i += 2;
    }
    return out.toString();
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }

  private static boolean unreserved(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '~';
  }
}
