package eu.tessera.federation.saml.inspect;

import eu.tessera.federation.saml.Certificates;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Contact;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Endpoint;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Key;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Name;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Requested;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Role;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks over the elements of one entity. */
final class MetadataWalk {
  private static final String MD = SAMLConstants.SAML20MD_NS;
  private static final String MDUI = "urn:oasis:names:tc:SAML:metadata:ui";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String SP = "SPSSODescriptor";

  private final Element entity;

  MetadataWalk(Element entity) {
    this.entity = entity;
  }

  InspectedMetadata entity() {
    List<Element> roles =
        children(entity, MD, SP).stream().filter(MetadataWalk::speaksSaml2).toList();
    return new InspectedMetadata(
        entity.getAttributeNS(null, "entityID"),
        attribute(entity, "validUntil"),
        attribute(entity, "cacheDuration"),
        !children(entity, SignatureConstants.XMLSIG_NS, "Signature").isEmpty(),
        roles.stream().map(r -> role(r, place(r))).toList(),
        others(roles),
        contacts(),
        names(roles));
  }

  private List<String> others(List<Element> roles) {
    return elements(entity)
        .filter(e -> e.getLocalName().endsWith("Descriptor"))
        .filter(e -> !roles.contains(e))
        .map(Element::getLocalName)
        .toList();
  }

  private static boolean speaksSaml2(Element role) {
    return List.of(role.getAttributeNS(null, "protocolSupportEnumeration").trim().split("\\s+"))
        .contains(SAMLConstants.SAML20P_NS);
  }

  private static Role role(Element role, String place) {
    return new Role(
        place,
        truth(role, "AuthnRequestsSigned").orElse(false),
        truth(role, "WantAssertionsSigned").orElse(false),
        endpoints(role, place, "AssertionConsumerService"),
        endpoints(role, place, "SingleLogoutService"),
        children(role, MD, "KeyDescriptor").stream().map(k -> key(k, place)).toList(),
        children(role, MD, "NameIDFormat").stream().map(MetadataWalk::text).toList(),
        requested(role, place));
  }

  private static List<Endpoint> endpoints(Element role, String place, String name) {
    return children(role, MD, name).stream()
        .map(
            e ->
                new Endpoint(
                    place + "/" + place(e),
                    e.getAttributeNS(null, "Binding"),
                    e.getAttributeNS(null, "Location"),
                    attribute(e, "ResponseLocation"),
                    attribute(e, "index"),
                    truth(e, "isDefault")))
        .toList();
  }

  private static Key key(Element descriptor, String place) {
    List<X509Certificate> found = new ArrayList<>();
    boolean unreadable = false;
    for (Element info : children(descriptor, SignatureConstants.XMLSIG_NS, "KeyInfo")) {
      for (Element data : children(info, SignatureConstants.XMLSIG_NS, "X509Data")) {
        for (Element one : children(data, SignatureConstants.XMLSIG_NS, "X509Certificate")) {
          Optional<X509Certificate> certificate = certificate(text(one));
          certificate.ifPresent(found::add);
          unreadable |= certificate.isEmpty();
        }
      }
    }
    return new Key(
        place + "/" + place(descriptor),
        descriptor.getAttributeNS(null, "use"),
        found,
        unreadable,
        children(descriptor, MD, "EncryptionMethod").stream()
            .map(m -> m.getAttributeNS(null, "Algorithm"))
            .toList());
  }

  private static Optional<X509Certificate> certificate(String base64) {
    try {
      return Optional.of(Certificates.der(Base64.getMimeDecoder().decode(base64)));
    } catch (CertificateException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static List<Requested> requested(Element role, String place) {
    List<Requested> found = new ArrayList<>();
    for (Element service : children(role, MD, "AttributeConsumingService")) {
      for (Element one : children(service, MD, "RequestedAttribute")) {
        found.add(
            new Requested(
                place + "/" + place(service) + "/" + place(one),
                one.getAttributeNS(null, "Name"),
                one.getAttributeNS(null, "FriendlyName"),
                truth(one, "isRequired").orElse(false)));
      }
    }
    return found;
  }

  private List<Contact> contacts() {
    return children(entity, MD, "ContactPerson").stream()
        .map(
            c ->
                new Contact(
                    place(c),
                    c.getAttributeNS(null, "contactType"),
                    children(c, MD, "EmailAddress").stream().map(MetadataWalk::text).toList()))
        .toList();
  }

  /** The names that people see: the service's own before its organisation's. */
  private List<Name> names(List<Element> roles) {
    List<Name> own =
        roles.stream()
            .flatMap(r -> children(r, MD, "Extensions").stream())
            .flatMap(x -> children(x, MDUI, "UIInfo").stream())
            .flatMap(u -> children(u, MDUI, "DisplayName").stream())
            .map(MetadataWalk::name)
            .toList();
    return own.isEmpty()
        ? children(entity, MD, "Organization").stream()
            .flatMap(o -> children(o, MD, "OrganizationDisplayName").stream())
            .map(MetadataWalk::name)
            .toList()
        : own;
  }

  private static Name name(Element element) {
    return new Name(element.getAttributeNS(XML, "lang"), text(element));
  }

  /** Its name, and which of its kind it is where there are several. */
  private static String place(Element element) {
    List<Element> alike =
        children(
            (Element) element.getParentNode(), element.getNamespaceURI(), element.getLocalName());
    return alike.size() == 1
        ? element.getLocalName()
        : element.getLocalName() + "[" + (alike.indexOf(element) + 1) + "]";
  }

  private static Optional<String> attribute(Element element, String name) {
    return element.hasAttributeNS(null, name)
        ? Optional.of(element.getAttributeNS(null, name))
        : Optional.empty();
  }

  private static Optional<Boolean> truth(Element element, String name) {
    return attribute(element, name).map(v -> v.equals("true") || v.equals("1"));
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
  }

  private static List<Element> children(Element parent, String namespace, String name) {
    return elements(parent)
        .filter(e -> namespace.equals(e.getNamespaceURI()) && name.equals(e.getLocalName()))
        .toList();
  }

  private static Stream<Element> elements(Element parent) {
    Stream.Builder<Element> found = Stream.builder();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        found.add(element);
      }
    }
    return found.build();
  }
}
