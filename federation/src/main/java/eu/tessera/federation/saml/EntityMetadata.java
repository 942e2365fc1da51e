package eu.tessera.federation.saml;

import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.ext.saml2mdattr.EntityAttributes;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.Extensions;
import org.opensaml.saml.saml2.metadata.IDPSSODescriptor;
import org.opensaml.saml.saml2.metadata.KeyDescriptor;
import org.opensaml.security.credential.UsageType;
import org.opensaml.xmlsec.signature.X509Data;
import org.w3c.dom.Document;

/**
 * Metadata of one entity as they stand in their DOM (SAML Metadata 2.3.2), read for its role as
 * identity provider. Says what is there; judges nothing.
 */
public final class EntityMetadata {
  private final EntityDescriptor entity;
  private final List<IDPSSODescriptor> roles;

  private EntityMetadata(EntityDescriptor entity) {
    this.entity = entity;
    this.roles =
        entity.getRoleDescriptors(IDPSSODescriptor.DEFAULT_ELEMENT_NAME).stream()
            .map(IDPSSODescriptor.class::cast)
            .filter(r -> r.isSupportedProtocol(SAMLConstants.SAML20P_NS))
            .toList();
  }

  /**
   * Takes metadata through the front door and the schema.
   *
   * @throws UnsafeXml at the first gate that they do not pass
   */
  public static EntityMetadata read(byte[] xml, SafeXml door) throws UnsafeXml {
    OpenSaml.start();
    Document document = door.read(xml, Shape.METADATA);
    Schemas.validate(document.getDocumentElement());
    return new EntityMetadata(
        OpenSaml.unmarshal(document.getDocumentElement(), EntityDescriptor.class));
  }

  public String entityId() {
    return entity.getEntityID();
  }

  public Optional<Instant> validUntil() {
    return Optional.ofNullable(entity.getValidUntil());
  }

  public boolean signed() {
    return entity.getSignature() != null;
  }

  /**
   * Whether the algorithms of its signature are allowed.
   *
   * @param pkcs1 whether RSA without PSS is as well
   */
  public boolean signatureAllowed(boolean pkcs1) {
    Set<String> allowed = new HashSet<>(Algorithms.SIGNATURES);
    if (pkcs1) {
      allowed.add(Algorithms.RSA_PKCS1_SHA256);
      allowed.add(Algorithms.RSA_PKCS1_SHA512);
    }
    return Signatures.forbidden(entity, allowed).isEmpty();
  }

  /** Whether one of {@code keys} signed the whole of it. */
  public boolean verifies(List<PublicKey> keys) {
    return Signatures.verifies(entity, keys);
  }

  /** Whether it is an identity provider, once. */
  public boolean identityProvider() {
    return roles.size() == 1;
  }

  /** Where requests are posted. */
  public Optional<String> signOnByPost() {
    return roles.stream()
        .flatMap(r -> r.getSingleSignOnServices().stream())
        .filter(s -> SAMLConstants.SAML2_POST_BINDING_URI.equals(s.getBinding()))
        .map(s -> s.getLocation())
        .findFirst();
  }

  /** The certificates that are there for signing, by word: eIDAS lets no key do both. */
  public List<X509Certificate> signingCertificates() {
    List<X509Certificate> certificates = new ArrayList<>();
    roles.stream()
        .flatMap(r -> r.getKeyDescriptors().stream())
        .filter(k -> k.getUse() == UsageType.SIGNING)
        .forEach(k -> certificate(k).ifPresent(certificates::add));
    return certificates;
  }

  /** The names of the attributes that it offers. */
  public Set<String> attributes() {
    return roles.stream()
        .flatMap(r -> r.getAttributes().stream())
        .map(a -> a.getName())
        .collect(Collectors.toSet());
  }

  /** The values of an attribute of the entity itself. */
  public Set<String> entityAttribute(String name) {
    return extensions(entity.getExtensions())
        .filter(EntityAttributes.class::isInstance)
        .flatMap(e -> ((EntityAttributes) e).getAttributes().stream())
        .filter(a -> name.equals(a.getName()))
        .flatMap(a -> a.getAttributeValues().stream())
        .map(v -> v.getDOM().getTextContent().strip())
        .collect(Collectors.toSet());
  }

  /** The texts of an extension element of the role. */
  public Set<String> roleExtension(String namespace, String name) {
    return roles.stream()
        .flatMap(r -> extensions(r.getExtensions()))
        .filter(e -> e.getElementQName().getNamespaceURI().equals(namespace))
        .filter(e -> e.getElementQName().getLocalPart().equals(name))
        .map(e -> e.getDOM().getTextContent().strip())
        .collect(Collectors.toSet());
  }

  private static Stream<XMLObject> extensions(Extensions extensions) {
    return extensions == null ? Stream.empty() : extensions.getUnknownXMLObjects().stream();
  }

  /** The first certificate is the key's own. */
  private static Optional<X509Certificate> certificate(KeyDescriptor descriptor) {
    return Optional.ofNullable(descriptor.getKeyInfo()).stream()
        .flatMap(k -> k.getX509Datas().stream())
        .flatMap((X509Data d) -> d.getX509Certificates().stream())
        .findFirst()
        .flatMap(c -> parsed(c.getValue()));
  }

  private static Optional<X509Certificate> parsed(String base64) {
    try {
      return Optional.of(Certificates.der(Base64.getMimeDecoder().decode(base64)));
    } catch (CertificateException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
