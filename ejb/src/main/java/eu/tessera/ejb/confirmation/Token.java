package eu.tessera.ejb.confirmation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The secret part of a link: 192 random bits as 32 characters that are safe in a URL. It prints as
 * asterisks.
 *
 * @param value for the letter alone
 */
public record Token(String value) {
  private static final int BYTES = 24;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");

  public Token {
    if (!isToken(value)) {
      throw new IllegalArgumentException("not a token");
    }
  }

  static Token fresh(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Whether a text from outside has the form of a token. */
  static boolean isToken(String text) {
    return FORM.matcher(text).matches();
  }

  /** What is kept of it. */
  String digest() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(value.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "****";
  }
}
