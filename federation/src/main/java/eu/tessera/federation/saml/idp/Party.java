package eu.tessera.federation.saml.idp;

import java.util.Optional;

/**
 * A service that may ask us: its metadata and what was agreed with it.
 *
 * @param provider as its metadata describe it
 * @param terms what was agreed
 */
public record Party(ServiceProvider provider, Terms terms) {
  public String entityId() {
    return provider.entityId();
  }

  /** Whether its sign-in requests must be signed. */
  boolean mustSignRequests() {
    return terms.signedRequests().orElse(provider.signsRequests());
  }

  /** How its assertions are encrypted; empty when they are not. */
  Optional<EncryptionTarget> encryption() {
    return terms.encrypted()
        ? provider
            .encryption()
            .map(t -> new EncryptionTarget(t.key(), terms.encryption().orElse(t.choice())))
        : Optional.empty();
  }
}
