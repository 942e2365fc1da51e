package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Algorithms;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts an assertion for its service, in canonical form (XML Encryption 1.1, SAML Core 6). */
final class Sealing {
  private static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
  private static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private static final Map<String, Integer> KEY_BYTES =
      Map.of(Algorithms.AES128_GCM, 16, Algorithms.AES192_GCM, 24, Algorithms.AES256_GCM, 32);
  private static final Map<String, String> DIGESTS =
      Map.of(
          Algorithms.SHA1, "SHA-1",
          Algorithms.SHA256, "SHA-256",
          Algorithms.SHA384, "SHA-384",
          Algorithms.SHA512, "SHA-512");
  private static final Map<String, MGF1ParameterSpec> MASKS =
      Map.of(
          Algorithms.MGF1_SHA1, MGF1ParameterSpec.SHA1,
          Algorithms.MGF1_SHA256, MGF1ParameterSpec.SHA256,
          Algorithms.MGF1_SHA384, MGF1ParameterSpec.SHA384,
          Algorithms.MGF1_SHA512, MGF1ParameterSpec.SHA512);

  private static final SecureRandom RANDOM = new SecureRandom();

  private Sealing() {}

  /** The EncryptedAssertion of an assertion's text. */
  static String sealed(String assertion, EncryptionTarget target) {
    EncryptionChoice choice = target.choice();
    try {
      byte[] secret = new byte[KEY_BYTES.get(choice.content())];
      RANDOM.nextBytes(secret);
      SecretKey key = new SecretKeySpec(secret, "AES");
      return element(choice, base64(wrapped(key, target)), base64(encrypted(assertion, key)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of a service cannot encrypt", e);
    }
  }

  /** The nonce, the text and the tag, in one (XML Encryption 1.1, 5.2.4). */
  private static byte[] encrypted(String text, SecretKey key) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce); // the key is used once, so the nonce never meets it again
    byte[] clear = text.getBytes(StandardCharsets.UTF_8);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
    byte[] all = new byte[NONCE_BYTES + cipher.getOutputSize(clear.length)];
    System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
    cipher.doFinal(clear, 0, clear.length, all, NONCE_BYTES);
    return all;
  }

  private static byte[] wrapped(SecretKey key, EncryptionTarget target)
      throws GeneralSecurityException {
    EncryptionChoice choice = target.choice();
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        Cipher.WRAP_MODE,
        target.key(),
        new OAEPParameterSpec(
            DIGESTS.get(choice.digest()),
            "MGF1",
            MASKS.get(choice.mask()),
            PSource.PSpecified.DEFAULT));
    return cipher.wrap(key);
  }

  private static String element(EncryptionChoice choice, String wrapped, String encrypted) {
    CanonicalXml xml = new CanonicalXml();
    xml.raw("<saml:EncryptedAssertion xmlns:saml=\"" + AssertionText.SAML + "\">")
        .raw("<xenc:EncryptedData xmlns:xenc=\"" + XENC + "\" Type=\"" + XENC + "Element\">")
        .raw("<xenc:EncryptionMethod")
        .attribute("Algorithm", choice.content())
        .raw("></xenc:EncryptionMethod><ds:KeyInfo xmlns:ds=\"" + DS + "\">")
        .raw("<xenc:EncryptedKey><xenc:EncryptionMethod")
        .attribute("Algorithm", choice.keyTransport())
        .raw("><ds:DigestMethod")
        .attribute("Algorithm", choice.digest())
        .raw("></ds:DigestMethod>");
    // the older transport has its mask fixed to SHA-1, and readers may refuse to be told
    if (choice.keyTransport().equals(Algorithms.RSA_OAEP)) {
      xml.raw("<xenc11:MGF xmlns:xenc11=\"" + XENC11 + "\"")
          .attribute("Algorithm", choice.mask())
          .raw("></xenc11:MGF>");
    }
    return xml.raw("</xenc:EncryptionMethod><xenc:CipherData><xenc:CipherValue>")
        .raw(wrapped)
        .raw("</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey></ds:KeyInfo>")
        .raw("<xenc:CipherData><xenc:CipherValue>")
        .raw(encrypted)
        .raw("</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData>")
        .raw("</saml:EncryptedAssertion>")
        .toString();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
