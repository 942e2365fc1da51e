package eu.tessera.ejb.factor.password.leaked;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which Have I Been Pwned publishes passwords: SHA-1 as 40 capital hex digits. */
final class Sha1 {
  static final int DIGITS = 40;

  private Sha1() {}

  /** Of the password exactly as typed, which is how the corpus was made. */
  static String of(String password) {
    try {
      return HexFormat.of()
          .withUpperCase()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-1", impossible);
    }
  }
}
