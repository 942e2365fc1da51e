package eu.tessera.federation.saml;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Identifiers of messages (SAML Core 1.3.4): 160 random bits, never guessed, never met twice. */
public final class Identifiers {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Identifiers() {}

  public static String fresh() {
    byte[] bits = new byte[20];
    RANDOM.nextBytes(bits);
    return "_" + HexFormat.of().formatHex(bits); // an xs:ID does not begin with a digit
  }
}
