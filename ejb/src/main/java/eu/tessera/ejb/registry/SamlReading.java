package eu.tessera.ejb.registry;

import eu.tessera.federation.saml.EntityMetadata;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.UnsafeXml;
import eu.tessera.federation.saml.idp.MetadataRefused;
import eu.tessera.federation.saml.idp.ServiceProvider;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** Makes a service of a definition and its metadata. */
final class SamlReading {
  private static final SafeXml DOOR = new SafeXml(MetadataDocument.LARGEST);

  /** What came of it: a service, or a sentence that says why there is none. */
  record Result(Optional<SamlService> service, Optional<String> sentence) {}

  private SamlReading() {}

  /** Reads metadata for which nobody has vouched yet: the pinned certificate is held to. */
  static Result read(RelyingParty party, MetadataDocument document) {
    List<X509Certificate> pins = party.saml().pins();
    if (!pins.isEmpty() && !signedByOne(document.bytes(), pins)) {
      return refused(
          "The metadata are not signed by the certificate in the field \"certificate\".");
    }
    try {
      return fitting(party, ServiceProvider.read(document.bytes()), document, List.of());
    } catch (MetadataRefused refused) {
      return refused(refused.getMessage());
    }
  }

  /** Reads metadata that were checked when they were stored. */
  static Result vouched(RelyingParty party, MetadataDocument document, List<FormerKey> former) {
    try {
      return fitting(party, ServiceProvider.stored(document.bytes()), document, former);
    } catch (MetadataRefused refused) {
      return refused(refused.getMessage());
    }
  }

  private static Result fitting(
      RelyingParty party,
      ServiceProvider provider,
      MetadataDocument document,
      List<FormerKey> former) {
    Optional<String> wanted =
        party.saml().entityId().or(() -> party.saml().mdq().map(MdqQuery::entityId));
    if (wanted.isPresent() && !wanted.get().equals(provider.entityId())) {
      return refused("The metadata are of another entity than the definition names.");
    }
    if (party.saml().encrypt() == SamlTerms.Encrypt.ALWAYS && provider.encryption().isEmpty()) {
      return refused("The metadata hold no key to encrypt with, and \"encrypt\" is \"always\".");
    }
    return new Result(
        Optional.of(new SamlService(party, provider, document.digest(), former)), Optional.empty());
  }

  private static Result refused(String sentence) {
    return new Result(Optional.empty(), Optional.of(sentence));
  }

  private static boolean signedByOne(byte[] xml, List<X509Certificate> pins) {
    try {
      EntityMetadata metadata = EntityMetadata.read(xml, DOOR);
      List<PublicKey> keys = pins.stream().map(X509Certificate::getPublicKey).toList();
      return metadata.signed() && metadata.signatureAllowed(true) && metadata.verifies(keys);
    } catch (UnsafeXml unsafe) {
      return false;
    }
  }
}
