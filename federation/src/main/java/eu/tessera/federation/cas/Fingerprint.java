package eu.tessera.federation.cas;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A client's commitment to a secret, given when it begins a login transaction and opened when it
 * validates the ticket: {@code base64(sha1(sha1(r)))} first, {@code base64(r)} afterwards. So a
 * ticket that was stolen on its way is of no use without the client's cookie. SHA-1 is the
 * protocol's; finding a second preimage of it is not known to be possible.
 */
public final class Fingerprint implements Serializable {
  /** That of a sign-in without a login transaction: nothing was committed to. */
  public static final Fingerprint NONE = new Fingerprint(new byte[0]);

  private static final int LONGEST = 256;
  private final byte[] digest;

  private Fingerprint(byte[] digest) {
    this.digest = digest;
  }

  /** Reads a commitment; empty when it is not the base64 form of 20 bytes. */
  public static Optional<Fingerprint> commitment(String text) {
    return bytes(text).filter(b -> b.length == 20).map(Fingerprint::new);
  }

  /** Whether something was committed to. */
  public boolean binds() {
    return digest.length > 0;
  }

  /** Whether {@code secret} is the base64 form of what was committed to. */
  public boolean openedBy(String secret) {
    return bytes(secret)
        .map(r -> MessageDigest.isEqual(digest, sha1(sha1(r)))) // constant time
        .orElse(false);
  }

  /**
   * Whether a validation may go on: with the right secret, or with any or none where nothing was
   * committed to, because a client keeps its cookie beyond the transaction that it was made for.
   */
  public boolean admits(Optional<String> secret) {
    return !binds() || secret.filter(this::openedBy).isPresent();
  }

  private static Optional<byte[]> bytes(String text) {
    if (text == null || text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    // a client that forgets to encode its "+" sends what a form reads as a space
    String base64 = text.replace(' ', '+').replace('-', '+').replace('_', '/');
    try {
      return Optional.of(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that && MessageDigest.isEqual(digest, that.digest);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(digest);
  }

  @Override
  public String toString() {
    return "Fingerprint[****]";
  }
}
