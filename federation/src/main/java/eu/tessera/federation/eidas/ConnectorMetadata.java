package eu.tessera.federation.eidas;

import static eu.tessera.federation.saml.OpenSaml.build;

import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.Identifiers;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.MetadataParts;
import eu.tessera.federation.saml.Signatures;
import eu.tessera.federation.saml.XmlText;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.core.NameIDType;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.Extensions;
import org.opensaml.saml.saml2.metadata.SPSSODescriptor;
import org.opensaml.security.credential.UsageType;

/** Says who we are (Message Format 1.4, 3), signed, and made anew long before it ends. */
final class ConnectorMetadata {
  private static final List<String> VERSIONS = List.of("1.4", "1.3", "1.2");

  private final ConnectorSettings settings;
  private final Clock clock;
  private volatile Made made;

  private record Made(String xml, Instant until, KeyMaterial keys) {}

  ConnectorMetadata(ConnectorSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** The document for these keys, made at most once in half of its validity. */
  String current(KeyMaterial keys) {
    Made last = made;
    Instant now = clock.instant();
    if (last == null || !last.keys().equals(keys) || !now.isBefore(last.until())) {
      last = new Made(make(keys, now), now.plus(settings.validity().dividedBy(2)), keys);
      made = last; // two at once make two good documents: no harm
    }
    return last.xml();
  }

  private String make(KeyMaterial keys, Instant now) {
    EntityDescriptor entity = build(EntityDescriptor.DEFAULT_ELEMENT_NAME, EntityDescriptor.class);
    entity.setID(Identifiers.fresh());
    entity.setEntityID(settings.entityId());
    entity.setValidUntil(now.plus(settings.validity()).truncatedTo(ChronoUnit.SECONDS));
    entity.setExtensions(extensions());
    entity.getRoleDescriptors().add(role(keys));
    entity.setOrganization(
        MetadataParts.organisation(
            settings.organisation(), settings.organisationUrl().toString(), "en"));
    entity.getContactPersons().addAll(MetadataParts.contacts(settings.contact()));
    return XmlText.of(Signatures.sign(entity, keys.signer()));
  }

  private Extensions extensions() {
    Extensions extensions = build(Extensions.DEFAULT_ELEMENT_NAME, Extensions.class);
    var parts = extensions.getUnknownXMLObjects();
    // SPType is here, and therefore in no request
    parts.add(EidasExtensions.publicSector());
    parts.add(
        MetadataParts.entityAttributes(
            List.of(
                MetadataParts.attribute(Eidas.PROTOCOL_VERSION, VERSIONS),
                MetadataParts.attribute(Eidas.APPLICATION, List.of(settings.application())))));
    for (String digest : List.of(Algorithms.SHA256, Algorithms.SHA384, Algorithms.SHA512)) {
      parts.add(MetadataParts.digest(digest));
    }
    for (String ecdsa :
        List.of(Algorithms.ECDSA_SHA256, Algorithms.ECDSA_SHA384, Algorithms.ECDSA_SHA512)) {
      parts.add(MetadataParts.signing(ecdsa, 256, 521));
    }
    for (String rsa :
        List.of(Algorithms.RSA_PSS_SHA256, Algorithms.RSA_PSS_SHA384, Algorithms.RSA_PSS_SHA512)) {
      parts.add(MetadataParts.signing(rsa, 3072, 4096));
    }
    return extensions;
  }

  private SPSSODescriptor role(KeyMaterial keys) {
    SPSSODescriptor role = build(SPSSODescriptor.DEFAULT_ELEMENT_NAME, SPSSODescriptor.class);
    role.addSupportedProtocol(SAMLConstants.SAML20P_NS);
    role.setAuthnRequestsSigned(true);
    role.setWantAssertionsSigned(false); // the message is signed; a second signature adds nothing
    Extensions extensions = build(Extensions.DEFAULT_ELEMENT_NAME, Extensions.class);
    extensions.getUnknownXMLObjects().add(EidasExtensions.nodeCountry(settings.nodeCountry()));
    role.setExtensions(extensions);
    keys.signing()
        .forEach(k -> role.getKeyDescriptors().add(MetadataParts.key(k, UsageType.SIGNING)));
    role.getKeyDescriptors()
        .add(MetadataParts.encryptionKey(keys.encryption().get(0), Algorithms.AES256_GCM));
    role.getNameIDFormats().add(MetadataParts.nameIdFormat(NameIDType.UNSPECIFIED));
    role.getNameIDFormats().add(MetadataParts.nameIdFormat(NameIDType.PERSISTENT));
    role.getNameIDFormats().add(MetadataParts.nameIdFormat(NameIDType.TRANSIENT));
    role.getAssertionConsumerServices()
        .add(MetadataParts.assertionConsumer(settings.assertionConsumer()));
    return role;
  }
}
