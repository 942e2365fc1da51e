package eu.tessera.federation.saml;

import static eu.tessera.federation.saml.OpenSaml.build;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.ext.saml2mdui.DisplayName;
import org.opensaml.saml.ext.saml2mdui.UIInfo;
import org.opensaml.saml.saml2.metadata.Endpoint;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.Extensions;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;
import org.opensaml.saml.saml2.metadata.SingleLogoutService;
import org.opensaml.saml.saml2.metadata.SingleSignOnService;
import org.opensaml.security.credential.UsageType;

/**
 * Metadata of ours in the role of identity provider (SAML Metadata 2.4.3).
 *
 * @param entityId our name, which is the address of this document
 * @param validUntil their end
 * @param signOn where requests arrive, by Redirect and by POST
 * @param logout where logout messages arrive, by Redirect and by POST
 * @param wantsSignedRequests whether every service has to sign
 * @param nameIdFormats that we give
 * @param displayNames how we call ourselves, by language
 * @param organisation our operator
 * @param organisationUrl its page
 * @param contact e-mail address
 */
public record IdentityProviderMetadata(
    String entityId,
    Instant validUntil,
    String signOn,
    String logout,
    boolean wantsSignedRequests,
    List<String> nameIdFormats,
    Map<String, String> displayNames,
    String organisation,
    String organisationUrl,
    String contact) {
  /** Redirect first: it needs no page that sends itself. */
  private static final List<String> BINDINGS =
      List.of(SAMLConstants.SAML2_REDIRECT_BINDING_URI, SAMLConstants.SAML2_POST_BINDING_URI);

  public IdentityProviderMetadata {
    nameIdFormats = List.copyOf(nameIdFormats);
    displayNames = Map.copyOf(displayNames);
  }

  /** The document, signed by the first of the keys; all keys for signing are in it. */
  public String signed(KeyMaterial keys) {
    OpenSaml.start();
    EntityDescriptor entity = build(EntityDescriptor.DEFAULT_ELEMENT_NAME, EntityDescriptor.class);
    entity.setID(Identifiers.fresh());
    entity.setEntityID(entityId);
    entity.setValidUntil(validUntil.truncatedTo(ChronoUnit.SECONDS));
    Extensions algorithms = build(Extensions.DEFAULT_ELEMENT_NAME, Extensions.class);
    algorithms.getUnknownXMLObjects().addAll(MetadataParts.algorithmsOfServices());
    entity.setExtensions(algorithms);
    entity.getRoleDescriptors().add(role(keys));
    entity.setOrganization(MetadataParts.organisation(organisation, organisationUrl, "en"));
    entity.getContactPersons().addAll(MetadataParts.contacts(contact));
    OwnKey signer = keys.signer();
    String algorithm = RawSignatures.algorithm(signer.privateKey());
    return XmlText.of(Signatures.sign(entity, signer, algorithm));
  }

  private IDPSSODescriptor role(KeyMaterial keys) {
    IDPSSODescriptor role = build(IDPSSODescriptor.DEFAULT_ELEMENT_NAME, IDPSSODescriptor.class);
    role.addSupportedProtocol(SAMLConstants.SAML20P_NS);
    role.setWantAuthnRequestsSigned(wantsSignedRequests);
    if (!displayNames.isEmpty()) {
      role.setExtensions(userInterface());
    }
    keys.signing()
        .forEach(k -> role.getKeyDescriptors().add(MetadataParts.key(k, UsageType.SIGNING)));
    // for the names of people in logout requests, which services may encrypt
    role.getKeyDescriptors().add(MetadataParts.key(keys.encryption().get(0), UsageType.ENCRYPTION));
    BINDINGS.forEach(
        b -> {
          var service = build(SingleLogoutService.DEFAULT_ELEMENT_NAME, SingleLogoutService.class);
          role.getSingleLogoutServices().add(at(service, b, logout));
        });
    nameIdFormats.forEach(f -> role.getNameIDFormats().add(MetadataParts.nameIdFormat(f)));
    BINDINGS.forEach(
        b -> {
          var service = build(SingleSignOnService.DEFAULT_ELEMENT_NAME, SingleSignOnService.class);
          role.getSingleSignOnServices().add(at(service, b, signOn));
        });
    return role;
  }

  private static <T extends Endpoint> T at(T service, String binding, String location) {
    service.setBinding(binding);
    service.setLocation(location);
    return service;
  }

  private Extensions userInterface() {
    UIInfo info = build(UIInfo.DEFAULT_ELEMENT_NAME, UIInfo.class);
    new TreeMap<>(displayNames)
        .forEach(
            (language, text) -> {
              DisplayName name = build(DisplayName.DEFAULT_ELEMENT_NAME, DisplayName.class);
              name.setXMLLang(language);
              name.setValue(text);
              info.getDisplayNames().add(name);
            });
    Extensions extensions = build(Extensions.DEFAULT_ELEMENT_NAME, Extensions.class);
    extensions.getUnknownXMLObjects().add(info);
    return extensions;
  }
}
