package eu.tessera.federation.saml;

import java.util.List;

/**
 * Our keys, those for signing apart from those for encryption (Cryptographic Requirements 1.4,
 * 3.5.2).
 *
 * @param signing the first signs; a second is published beside it while keys roll over
 * @param encryption the first is published for others to encrypt with; all are tried to decrypt, so
 *     that what was encrypted with the old one can still be read
 */
public record KeyMaterial(List<OwnKey> signing, List<OwnKey> encryption) {
  public KeyMaterial {
    signing = List.copyOf(signing);
    encryption = List.copyOf(encryption);
    if (signing.isEmpty() || signing.size() > 2 || encryption.isEmpty()) {
      throw new IllegalArgumentException("one or two keys for signing, one or more for encryption");
    }
    for (OwnKey key : encryption) {
      if (signing.stream().anyMatch(s -> s.certificate().equals(key.certificate()))) {
        throw new IllegalArgumentException("one key cannot both sign and encrypt");
      }
      if (!key.privateKey().getAlgorithm().equals("RSA")) {
        throw new IllegalArgumentException("keys for encryption are RSA keys");
      }
    }
  }

  public static KeyMaterial of(OwnKey signing, OwnKey encryption) {
    return new KeyMaterial(List.of(signing), List.of(encryption));
  }

  /** The key that signs. */
  public OwnKey signer() {
    return signing.get(0);
  }
}
