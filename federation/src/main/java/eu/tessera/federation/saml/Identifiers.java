package eu.tessera.federation.saml;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Identifiers of messages (SAML Core 1.3.4): 160 random bits, never guessed, never met twice; and
 * what those of others may be made of.
 */
public final class Identifiers {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Identifiers() {}

  public static String fresh() {
    byte[] bits = new byte[20];
    RANDOM.nextBytes(bits);
    return "_" + HexFormat.of().formatHex(bits); // an xs:ID does not begin with a digit
  }

  /**
   * Whether every sign of an entity's name can be seen. A space of Unicode, or a joiner of no
   * width, would make a second name that a reader, and a parser that strips, takes for the first.
   */
  public static boolean visible(String entityId) {
    return entityId.codePoints().noneMatch(Identifiers::unseen);
  }

  private static boolean unseen(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SURROGATE;
  }
}
