package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Algorithms;

/**
 * A way of encrypting (XML Encryption 1.1, 5.2 and 5.5).
 *
 * @param content how the assertion is encrypted
 * @param keyTransport how the key of the content is
 * @param digest of the key transport
 * @param mask its mask generation function
 */
public record EncryptionChoice(String content, String keyTransport, String digest, String mask) {
  /** What every product that was tried can decrypt. */
  public static final EncryptionChoice USUAL =
      new EncryptionChoice(
          Algorithms.AES256_GCM, Algorithms.RSA_OAEP_MGF1P, Algorithms.SHA1, Algorithms.MGF1_SHA1);

  /** SHA-256 throughout, for peers that can. */
  public static final EncryptionChoice STRONG =
      new EncryptionChoice(
          Algorithms.AES256_GCM, Algorithms.RSA_OAEP, Algorithms.SHA256, Algorithms.MGF1_SHA256);
}
