package eu.tessera.ejb.signin;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The browser that a flow belongs to, known by the digest of a random cookie. Another browser that
 * learns a flow's id, or is sent there by somebody else, gets nothing (login CSRF).
 *
 * @param digest SHA-256 of the cookie's value, base64url
 */
public record Browser(String digest) implements Serializable {

  /** The browser that holds this cookie. */
  public static Browser holding(String cookie) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
      return new Browser(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
