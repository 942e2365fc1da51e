package eu.tessera.bench.bare;

import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * What an eIDAS sign-in cannot do without: one signature made, one verified (ECDSA on P-256), one
 * key unwrapped (RSA-OAEP, 3072 bits), one assertion decrypted (AES-256-GCM). By the providers that
 * {@code federation} has put in place, which are the product's own, without any XML around it.
 *
 * @param sign milliseconds of CPU, as are the others
 */
public record CountryCryptography(double sign, double verify, double unwrap, double decrypt) {
  /** About what the digest of a message and an assertion come to. */
  private static final int SIGNED_BYTES = 500;

  private static final int ASSERTION_BYTES = 3000;
  private static final int WARM_UP = 600;
  private static final int TIMES = 100;
  private static final OAEPParameterSpec OAEP =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  /**
   * Measures it.
   *
   * @param node signs responses; the server's own keys are out of reach, so keys of the same kind
   *     take their place
   */
  public static CountryCryptography measured(OwnKey node) throws Exception {
    OwnKey recipient = new NewKeys("Bench", Instant.now(), Duration.ofDays(1)).encryption();
    return new CountryCryptography(
        signCost(node), verifyCost(node), unwrapCost(recipient), decryptCost());
  }

  /** What the answer needs: all but the signature of the request. */
  public double answer() {
    return verify + unwrap + decrypt;
  }

  private static double signCost(OwnKey key) throws Exception {
    byte[] message = random(SIGNED_BYTES);
    return BareCost.of(() -> signature(key, message), WARM_UP, TIMES);
  }

  private static double verifyCost(OwnKey key) throws Exception {
    byte[] message = random(SIGNED_BYTES);
    byte[] signature = signature(key, message);
    return BareCost.of(
        () -> {
          var verifying = Signature.getInstance("SHA256withECDSA");
          verifying.initVerify(key.certificate().getPublicKey());
          verifying.update(message);
          require(verifying.verify(signature));
        },
        WARM_UP,
        TIMES);
  }

  private static byte[] signature(OwnKey key, byte[] message) throws GeneralSecurityException {
    var signing = Signature.getInstance("SHA256withECDSA");
    signing.initSign(key.privateKey());
    signing.update(message);
    return signing.sign();
  }

  private static double unwrapCost(OwnKey recipient) throws Exception {
    var wrapping = Cipher.getInstance("RSA/ECB/OAEPPadding");
    wrapping.init(Cipher.WRAP_MODE, recipient.certificate().getPublicKey(), OAEP);
    byte[] wrapped = wrapping.wrap(contentKey());
    return BareCost.of(
        () -> {
          var unwrapping = Cipher.getInstance("RSA/ECB/OAEPPadding");
          unwrapping.init(Cipher.UNWRAP_MODE, recipient.privateKey(), OAEP);
          unwrapping.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
        },
        WARM_UP,
        TIMES);
  }

  private static double decryptCost() throws Exception {
    Key key = contentKey();
    var parameters = new GCMParameterSpec(128, random(12));
    var encrypting = Cipher.getInstance("AES/GCM/NoPadding");
    encrypting.init(Cipher.ENCRYPT_MODE, key, parameters);
    byte[] sealed = encrypting.doFinal(random(ASSERTION_BYTES));
    return BareCost.of(
        () -> {
          var decrypting = Cipher.getInstance("AES/GCM/NoPadding");
          decrypting.init(Cipher.DECRYPT_MODE, key, parameters);
          require(decrypting.doFinal(sealed).length == ASSERTION_BYTES);
        },
        WARM_UP,
        TIMES);
  }

  private static Key contentKey() throws GeneralSecurityException {
    var generator = KeyGenerator.getInstance("AES");
    generator.init(256);
    return generator.generateKey();
  }

  private static byte[] random(int many) {
    byte[] bytes = new byte[many];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static void require(boolean held) {
    if (!held) {
      throw new IllegalStateException("what was measured does not work");
    }
  }
}
