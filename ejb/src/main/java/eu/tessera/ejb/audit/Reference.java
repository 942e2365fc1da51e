package eu.tessera.ejb.audit;

import java.security.SecureRandom;

/**
 * The number by which a person at the help desk and a line of the log find each other: ten
 * characters that cannot be confused when read aloud (Crockford's base 32).
 */
public final class Reference {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Reference() {}

  public static String fresh() {
    StringBuilder reference = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return reference.toString();
  }
}
