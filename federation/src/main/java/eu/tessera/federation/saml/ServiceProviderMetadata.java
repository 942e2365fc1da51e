package eu.tessera.federation.saml;

import static eu.tessera.federation.saml.OpenSaml.build;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.core.NameIDType;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.Extensions;
import org.opensaml.saml.saml2.metadata.SPSSODescriptor;
import org.opensaml.security.credential.UsageType;

/**
 * Metadata of ours in the role of one who sends requests (SAML Metadata 2.4.4).
 *
 * @param entityId our name
 * @param validUntil their end
 * @param consumer where responses are posted
 * @param organisation our operator
 * @param organisationUrl its page
 * @param contact e-mail address
 * @param attributes of the entity itself
 * @param extensions of the entity
 * @param roleExtensions of the role
 */
public record ServiceProviderMetadata(
    String entityId,
    Instant validUntil,
    String consumer,
    String organisation,
    String organisationUrl,
    String contact,
    Map<String, List<String>> attributes,
    List<ExtraElement> extensions,
    List<ExtraElement> roleExtensions) {

  /** The document, signed by the first of the keys. */
  public String signed(KeyMaterial keys) {
    OpenSaml.start();
    EntityDescriptor entity = build(EntityDescriptor.DEFAULT_ELEMENT_NAME, EntityDescriptor.class);
    entity.setID(Identifiers.fresh());
    entity.setEntityID(entityId);
    entity.setValidUntil(validUntil.truncatedTo(ChronoUnit.SECONDS));
    entity.setExtensions(entityExtensions());
    entity.getRoleDescriptors().add(role(keys));
    entity.setOrganization(MetadataParts.organisation(organisation, organisationUrl, "en"));
    entity.getContactPersons().addAll(MetadataParts.contacts(contact));
    return XmlText.of(Signatures.sign(entity, keys.signer()));
  }

  private Extensions entityExtensions() {
    Extensions element = extensions(extensions);
    element
        .getUnknownXMLObjects()
        .add(
            MetadataParts.entityAttributes(
                attributes.entrySet().stream()
                    .map(a -> MetadataParts.attribute(a.getKey(), a.getValue()))
                    .toList()));
    element.getUnknownXMLObjects().addAll(MetadataParts.algorithms());
    return element;
  }

  private static Extensions extensions(List<ExtraElement> extras) {
    Extensions element = build(Extensions.DEFAULT_ELEMENT_NAME, Extensions.class);
    extras.forEach(e -> element.getUnknownXMLObjects().add(e.xml()));
    return element;
  }

  private SPSSODescriptor role(KeyMaterial keys) {
    SPSSODescriptor role = build(SPSSODescriptor.DEFAULT_ELEMENT_NAME, SPSSODescriptor.class);
    role.addSupportedProtocol(SAMLConstants.SAML20P_NS);
    role.setAuthnRequestsSigned(true);
    role.setWantAssertionsSigned(false); // the message is signed; a second signature adds nothing
    role.setExtensions(extensions(roleExtensions));
    keys.signing()
        .forEach(k -> role.getKeyDescriptors().add(MetadataParts.key(k, UsageType.SIGNING)));
    role.getKeyDescriptors()
        .add(MetadataParts.encryptionKey(keys.encryption().get(0), Algorithms.AES256_GCM));
    for (String format :
        List.of(NameIDType.UNSPECIFIED, NameIDType.PERSISTENT, NameIDType.TRANSIENT)) {
      role.getNameIDFormats().add(MetadataParts.nameIdFormat(format));
    }
    role.getAssertionConsumerServices().add(MetadataParts.assertionConsumer(consumer));
    return role;
  }
}
