package eu.tessera.federation.eidas;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.eidas.Country.Allowance;
import eu.tessera.federation.eidas.Country.Connection;
import eu.tessera.federation.saml.EntityMetadata;
import eu.tessera.federation.saml.KeyStrength;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.UnsafeXml;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Verifies what a node says of itself (Interoperability Architecture 1.4, 6; Message Format 3). */
final class NodeMetadataReader {
  static final int MAXIMUM_BYTES = 1 << 20;

  private final SafeXml door = new SafeXml(MAXIMUM_BYTES);

  /**
   * Verifies.
   *
   * @throws MetadataFault when it is not this country's, or cannot be worked with
   */
  NodeMetadata read(byte[] xml, Country country, Connection connection, Instant now)
      throws MetadataFault {
    EntityMetadata metadata = open(xml);
    signedByPinned(metadata, country, connection.certificates(), now);
    require(
        connection.entityId().isEmpty() || metadata.entityId().equals(connection.entityId()),
        "the entity calls itself otherwise than its address");
    Instant end = metadata.validUntil().orElseThrow(() -> new MetadataFault("no validUntil"));
    require(end.isAfter(now), "validUntil is over");
    require(metadata.identityProvider(), "no identity provider of SAML 2.0, or several");
    Set<String> said = metadata.roleExtension(Eidas.EXTENSIONS, "NodeCountry");
    require(said.isEmpty() || said.equals(Set.of(country.code())), "the node of another country");
    require(
        Eidas.MINIMUM_DATA_SET.stream().allMatch(m -> metadata.attributes().contains(m.name())),
        "the minimum data set is not offered");
    return new NodeMetadata(
        country, metadata.entityId(), signOn(metadata), keys(metadata, now), levels(metadata), end);
  }

  private EntityMetadata open(byte[] xml) throws MetadataFault {
    try {
      return EntityMetadata.read(xml, door);
    } catch (UnsafeXml e) {
      throw new MetadataFault("not metadata that can be read: " + e.getMessage());
    }
  }

  /** Trust goes by country, to the certificate that its row pins; there is no central anchor. */
  private static void signedByPinned(
      EntityMetadata metadata, Country country, List<X509Certificate> pinned, Instant now)
      throws MetadataFault {
    require(metadata.signed(), "not signed");
    boolean older = country.allowances().contains(Allowance.METADATA_PKCS1);
    require(metadata.signatureAllowed(older), "signed by an algorithm that is not allowed");
    List<PublicKey> keys =
        pinned.stream().filter(c -> holds(c, now)).map(X509Certificate::getPublicKey).toList();
    require(!keys.isEmpty(), "the pinned certificate is not, or no longer, valid");
    require(metadata.verifies(keys), "not signed by the pinned certificate");
  }

  private static URI signOn(EntityMetadata metadata) throws MetadataFault {
    try {
      URI address = new URI(metadata.signOnByPost().orElse(""));
      require(Addresses.trusted(address), "no sign-on by POST at an https address");
      return address;
    } catch (URISyntaxException e) {
      throw new MetadataFault("no sign-on by POST at an https address");
    }
  }

  private static List<PublicKey> keys(EntityMetadata metadata, Instant now) throws MetadataFault {
    List<PublicKey> keys =
        metadata.signingCertificates().stream()
            .filter(c -> holds(c, now))
            .map(X509Certificate::getPublicKey)
            .filter(KeyStrength::enough)
            .toList();
    require(!keys.isEmpty(), "no valid key for signing that is strong enough");
    return keys;
  }

  private static Set<LevelOfAssurance> levels(EntityMetadata metadata) throws MetadataFault {
    Set<LevelOfAssurance> levels = EnumSet.noneOf(LevelOfAssurance.class);
    metadata
        .entityAttribute(Eidas.ASSURANCE)
        .forEach(uri -> LevelOfAssurance.ofUri(uri).ifPresent(levels::add));
    require(!levels.isEmpty(), "no level of assurance is published");
    return levels;
  }

  private static boolean holds(X509Certificate certificate, Instant now) {
    try {
      certificate.checkValidity(Date.from(now));
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }

  private static void require(boolean kept, String otherwise) throws MetadataFault {
    if (!kept) {
      throw new MetadataFault(otherwise);
    }
  }
}
