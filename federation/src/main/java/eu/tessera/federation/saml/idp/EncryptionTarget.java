package eu.tessera.federation.saml.idp;

import java.security.PublicKey;
import java.util.Objects;

/**
 * How to encrypt for a service.
 *
 * @param key its RSA key
 * @param choice the algorithms it takes
 */
public record EncryptionTarget(PublicKey key, EncryptionChoice choice) {
  public EncryptionTarget {
    Objects.requireNonNull(choice);
    if (!key.getAlgorithm().equals("RSA")) {
      throw new IllegalArgumentException("keys for encryption are RSA keys");
    }
  }
}
