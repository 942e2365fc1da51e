package eu.tessera.ejb.config;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One of Tessera's own keys.
 *
 * @param use what it is for, such as {@code saml-signing}
 * @param retired from when on it is published no longer
 */
public record StoredKey(
    UUID id,
    String use,
    PrivateKey privateKey,
    X509Certificate certificate,
    Instant created,
    Optional<Instant> retired) {

  @Override
  public String toString() {
    return "StoredKey[" + use + ", " + id + "]";
  }
}
