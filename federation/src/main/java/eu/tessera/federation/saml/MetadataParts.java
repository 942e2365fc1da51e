package eu.tessera.federation.saml;

import static eu.tessera.federation.saml.OpenSaml.build;

import java.util.ArrayList;
import java.util.List;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.core.xml.schema.XSString;
import org.opensaml.core.xml.schema.impl.XSStringBuilder;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.ext.saml2alg.DigestMethod;
import org.opensaml.saml.ext.saml2alg.SigningMethod;
import org.opensaml.saml.ext.saml2mdattr.EntityAttributes;
import org.opensaml.saml.saml2.core.Attribute;
import org.opensaml.saml.saml2.core.AttributeValue;
import org.opensaml.saml.saml2.metadata.AssertionConsumerService;
import org.opensaml.saml.saml2.metadata.ContactPerson;
import org.opensaml.saml.saml2.metadata.ContactPersonTypeEnumeration;
import org.opensaml.saml.saml2.metadata.EmailAddress;
import org.opensaml.saml.saml2.metadata.EncryptionMethod;
import org.opensaml.saml.saml2.metadata.KeyDescriptor;
import org.opensaml.saml.saml2.metadata.NameIDFormat;
import org.opensaml.saml.saml2.metadata.Organization;
import org.opensaml.saml.saml2.metadata.OrganizationDisplayName;
import org.opensaml.saml.saml2.metadata.OrganizationName;
import org.opensaml.saml.saml2.metadata.OrganizationURL;
import org.opensaml.security.SecurityException;
import org.opensaml.security.credential.UsageType;
import org.opensaml.security.x509.BasicX509Credential;
import org.opensaml.xmlsec.keyinfo.impl.X509KeyInfoGeneratorFactory;

/** The pieces of which metadata of ours are put together (SAML Metadata 2.3 and 2.4). */
final class MetadataParts {
  private MetadataParts() {}

  /** A key with its certificate, for one use. */
  static KeyDescriptor key(OwnKey key, UsageType use) {
    KeyDescriptor descriptor = build(KeyDescriptor.DEFAULT_ELEMENT_NAME, KeyDescriptor.class);
    var generator = new X509KeyInfoGeneratorFactory();
    generator.setEmitEntityCertificate(true);
    descriptor.setUse(use);
    try {
      descriptor.setKeyInfo(
          generator.newInstance().generate(new BasicX509Credential(key.certificate())));
    } catch (SecurityException e) {
      throw new IllegalStateException("our own certificate cannot be written", e);
    }
    return descriptor;
  }

  /** A key to encrypt for us with, and how to encrypt the content. */
  static KeyDescriptor encryptionKey(OwnKey key, String contentAlgorithm) {
    KeyDescriptor descriptor = key(key, UsageType.ENCRYPTION);
    for (String algorithm : List.of(contentAlgorithm, Algorithms.RSA_OAEP)) {
      EncryptionMethod method =
          build(EncryptionMethod.DEFAULT_ELEMENT_NAME, EncryptionMethod.class);
      method.setAlgorithm(algorithm);
      descriptor.getEncryptionMethods().add(method);
    }
    return descriptor;
  }

  static NameIDFormat nameIdFormat(String format) {
    NameIDFormat element = build(NameIDFormat.DEFAULT_ELEMENT_NAME, NameIDFormat.class);
    element.setURI(format);
    return element;
  }

  /** The one place where responses are posted. */
  static AssertionConsumerService assertionConsumer(String location) {
    AssertionConsumerService service =
        build(AssertionConsumerService.DEFAULT_ELEMENT_NAME, AssertionConsumerService.class);
    service.setBinding(SAMLConstants.SAML2_POST_BINDING_URI);
    service.setLocation(location);
    service.setIndex(0);
    service.setIsDefault(true);
    return service;
  }

  static Organization organisation(String name, String url, String language) {
    Organization organisation = build(Organization.DEFAULT_ELEMENT_NAME, Organization.class);
    OrganizationName shortName =
        build(OrganizationName.DEFAULT_ELEMENT_NAME, OrganizationName.class);
    shortName.setValue(name);
    shortName.setXMLLang(language);
    OrganizationDisplayName shown =
        build(OrganizationDisplayName.DEFAULT_ELEMENT_NAME, OrganizationDisplayName.class);
    shown.setValue(name);
    shown.setXMLLang(language);
    OrganizationURL page = build(OrganizationURL.DEFAULT_ELEMENT_NAME, OrganizationURL.class);
    page.setURI(url);
    page.setXMLLang(language);
    organisation.getOrganizationNames().add(shortName);
    organisation.getDisplayNames().add(shown);
    organisation.getURLs().add(page);
    return organisation;
  }

  /** Whom to write to, for support and for technical matters. */
  static List<ContactPerson> contacts(String mail) {
    return List.of(
        contact(ContactPersonTypeEnumeration.SUPPORT, mail),
        contact(ContactPersonTypeEnumeration.TECHNICAL, mail));
  }

  /** Every algorithm that is taken, with the lengths of keys (SAML Metadata Algorithm Support). */
  static List<XMLObject> algorithms() {
    List<XMLObject> all = new ArrayList<>();
    for (String digest : List.of(Algorithms.SHA256, Algorithms.SHA384, Algorithms.SHA512)) {
      all.add(digest(digest));
    }
    for (String ecdsa :
        List.of(Algorithms.ECDSA_SHA256, Algorithms.ECDSA_SHA384, Algorithms.ECDSA_SHA512)) {
      all.add(signing(ecdsa, 256, 521));
    }
    for (String rsa :
        List.of(Algorithms.RSA_PSS_SHA256, Algorithms.RSA_PSS_SHA384, Algorithms.RSA_PSS_SHA512)) {
      all.add(signing(rsa, 3072, 4096));
    }
    return all;
  }

  /**
   * The same of what services sign with. Some take what they sign with from here: Shibboleth's
   * falls back to SHA-1 in requests by POST where nothing is said.
   */
  static List<XMLObject> algorithmsOfServices() {
    List<XMLObject> all = new ArrayList<>();
    for (String digest : List.of(Algorithms.SHA256, Algorithms.SHA384, Algorithms.SHA512)) {
      all.add(digest(digest));
    }
    // the first that a service can do is the one it takes, so what everybody can do stands first
    for (String algorithm :
        List.of(
            Algorithms.RSA_PKCS1_SHA256,
            Algorithms.RSA_PKCS1_SHA384,
            Algorithms.RSA_PKCS1_SHA512,
            Algorithms.ECDSA_SHA256,
            Algorithms.ECDSA_SHA384,
            Algorithms.ECDSA_SHA512,
            Algorithms.RSA_PSS_SHA256,
            Algorithms.RSA_PSS_SHA384,
            Algorithms.RSA_PSS_SHA512)) {
      SigningMethod method = build(SigningMethod.DEFAULT_ELEMENT_NAME, SigningMethod.class);
      method.setAlgorithm(algorithm);
      all.add(method);
    }
    return all;
  }

  private static XMLObject digest(String algorithm) {
    DigestMethod method = build(DigestMethod.DEFAULT_ELEMENT_NAME, DigestMethod.class);
    method.setAlgorithm(algorithm);
    return method;
  }

  private static XMLObject signing(String algorithm, int fromBits, int toBits) {
    SigningMethod method = build(SigningMethod.DEFAULT_ELEMENT_NAME, SigningMethod.class);
    method.setAlgorithm(algorithm);
    method.setMinKeySize(fromBits);
    method.setMaxKeySize(toBits);
    return method;
  }

  static XMLObject entityAttributes(List<Attribute> attributes) {
    EntityAttributes all = build(EntityAttributes.DEFAULT_ELEMENT_NAME, EntityAttributes.class);
    all.getAttributes().addAll(attributes);
    return all;
  }

  static Attribute attribute(String name, List<String> values) {
    Attribute attribute = build(Attribute.DEFAULT_ELEMENT_NAME, Attribute.class);
    attribute.setName(name);
    attribute.setNameFormat(SamlAttribute.URI_NAMES);
    for (String text : values) {
      XSString value =
          new XSStringBuilder()
              .buildObject(AttributeValue.DEFAULT_ELEMENT_NAME, XSString.TYPE_NAME);
      value.setValue(text);
      attribute.getAttributeValues().add(value);
    }
    return attribute;
  }

  private static ContactPerson contact(ContactPersonTypeEnumeration kind, String mail) {
    ContactPerson person = build(ContactPerson.DEFAULT_ELEMENT_NAME, ContactPerson.class);
    EmailAddress address = build(EmailAddress.DEFAULT_ELEMENT_NAME, EmailAddress.class);
    address.setURI("mailto:" + mail);
    person.setType(kind);
    person.getEmailAddresses().add(address);
    return person;
  }
}
