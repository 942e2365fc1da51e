package eu.tessera.ejb.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of a session's cookie: 43 random letters and digits, which are 256 bits and all that
 * CAS 3.7 allows in it. Only its digest is ever kept.
 */
final class SessionCookie {
  private static final int LENGTH = 43;
  private static final String SIGNS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  /** Wider than what is made: releases before this one used base64url. */
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private SessionCookie() {}

  static String fresh(SecureRandom random) {
    StringBuilder value = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      value.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return value.toString();
  }

  /** The digest under which the session lies; empty when this can be no cookie of ours. */
  static Optional<String> digest(String cookie) {
    return cookie != null && FORM.matcher(cookie).matches()
        ? Optional.of(BASE64.encodeToString(sha256(cookie)))
        : Optional.empty();
  }

  private static byte[] sha256(String cookie) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(cookie.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}
