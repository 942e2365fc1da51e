package eu.tessera.ejb.registry;

import eu.tessera.federation.saml.idp.Binding;
import eu.tessera.federation.saml.idp.Party;
import eu.tessera.federation.saml.idp.ServiceProvider;
import eu.tessera.federation.saml.idp.Terms;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A SAML service: what was agreed, and what its metadata say.
 *
 * @param party its definition
 * @param provider its metadata
 * @param document the digest of the metadata that were read
 * @param formerKeys signing keys that are accepted besides those of the metadata
 */
public record SamlService(
    RelyingParty party, ServiceProvider provider, String document, List<FormerKey> formerKeys) {
  public SamlService {
    formerKeys = List.copyOf(formerKeys);
  }

  public String entityId() {
    return provider.entityId();
  }

  /** Whether its metadata still hold (SAML Metadata 2.3.2, validUntil). */
  public boolean holds(Instant now) {
    return provider.holds(now);
  }

  /**
   * Whether answers still go to that address: a request is kept while somebody signs in, and
   * metadata may lose an address meanwhile because it has fallen into the wrong hands.
   */
  public boolean answersGoTo(String address) {
    return provider.consumers().stream()
        .anyMatch(c -> c.binding() == Binding.POST && c.location().equals(address));
  }

  /**
   * As the SAML room takes it at that moment, former keys that are still accepted among its own.
   */
  public Party at(Instant now) {
    List<PublicKey> keys = new ArrayList<>(provider.signingKeys());
    formerKeys.stream()
        .filter(k -> now.isBefore(k.until()))
        .forEach(k -> keys.add(k.certificate().getPublicKey()));
    return new Party(keys.size() == provider.signingKeys().size() ? provider : with(keys), terms());
  }

  private Terms terms() {
    SamlTerms saml = party.saml();
    return new Terms(
        saml.requestsSigned() ? Optional.of(true) : Optional.empty(),
        saml.encrypt() != SamlTerms.Encrypt.NEVER,
        switch (saml.sign()) {
          case RESPONSE -> Terms.Signed.RESPONSE;
          case ASSERTION -> Terms.Signed.ASSERTION;
          case BOTH -> Terms.Signed.BOTH;
        },
        Optional.empty(),
        saml.keyless());
  }

  private ServiceProvider with(List<PublicKey> keys) {
    return new ServiceProvider(
        provider.entityId(),
        provider.consumers(),
        provider.logouts(),
        keys,
        provider.encryption(),
        provider.signsRequests(),
        provider.wantsSignedAssertions(),
        provider.nameIdFormats(),
        provider.attributeServices(),
        provider.validUntil(),
        provider.cacheDuration(),
        provider.contacts(),
        provider.displayNames(),
        provider.organisation());
  }
}
