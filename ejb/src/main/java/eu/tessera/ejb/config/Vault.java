package eu.tessera.ejb.config;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what lies in the database: AES-256-GCM with a random nonce (NIST SP 800-38D 8.2.2), bound
 * to the {@link Place} of the value. A sealed value is one byte of form, twelve of nonce, then
 * ciphertext and tag. Keys for each purpose come from the master key by HKDF-Expand (RFC 5869 2.3).
 * Thread-safe.
 */
public final class Vault {
  private static final byte FORM = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey master;
  private final SecretKey sealing;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param master 32 random bytes
   */
  public Vault(byte[] master) {
    if (master.length != 32) {
      throw new IllegalArgumentException("a master key has 32 bytes");
    }
    this.master = new SecretKeySpec(master, "HmacSHA256");
    this.sealing = new SecretKeySpec(expanded("seal"), "AES");
  }

  /** Seals {@code plain} for {@code place}; no two seals are alike. */
  public byte[] seal(Place place, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
      byte[] sealed =
          Arrays.copyOf(new byte[] {FORM}, 1 + NONCE + cipher.getOutputSize(plain.length));
      System.arraycopy(nonce, 0, sealed, 1, NONCE);
      cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is part of every JDK", impossible);
    }
  }

  /**
   * What was sealed for {@code place} with this master key.
   *
   * @throws NotOpened when it was sealed for another place or with another key, or was altered
   */
  public byte[] open(Place place, byte[] sealed) {
    if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != FORM) {
      throw new NotOpened(place);
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(sealed, 1, 1 + NONCE), place)
          .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    } catch (AEADBadTagException altered) {
      throw new NotOpened(place);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is part of every JDK", impossible);
    }
  }

  /** A key of HMAC-SHA256 for one purpose, the same on every node that has the master key. */
  public SecretKey keyFor(String purpose) {
    return new SecretKeySpec(expanded("key:" + purpose), "HmacSHA256");
  }

  /**
   * HMAC-SHA256 of {@code parts}, each with its length before it so that none runs into the next.
   */
  public static byte[] mac(SecretKey key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      for (byte[] part : parts) {
        mac.update(
            new byte[] {
              (byte) (part.length >>> 24),
              (byte) (part.length >>> 16),
              (byte) (part.length >>> 8),
              (byte) part.length
            });
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA256 is part of every JDK", impossible);
    }
  }

  /** RFC 5869 2.3 for one block: T(1) = HMAC(PRK, info | 0x01). */
  private byte[] expanded(String info) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(master);
      mac.update(("eu.tessera " + info).getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(new byte[] {1});
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA256 is part of every JDK", impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, Place place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.bytes());
    return cipher;
  }

  /** A sealed value that does not open where it lies. */
  public static final class NotOpened extends RuntimeException {
    NotOpened(Place place) {
      super("what lies at " + place.table() + "." + place.column() + " does not open there");
    }
  }
}
