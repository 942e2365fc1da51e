package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.Elements;
import eu.tessera.federation.saml.EnvelopedSignature;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.Schemas;
import eu.tessera.federation.saml.Shape;
import eu.tessera.federation.saml.UnsafeXml;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Metadata of one entity as they stand in their DOM (SAML Metadata 2.3.2), read for its role as
 * service provider. Says what is there; judges nothing. Holds the document, so is not kept.
 */
public final class PeerMetadata {
  /** Metadata of one entity are seldom a hundredth of this. */
  public static final int MAXIMUM_BYTES = 1 << 20;

  private static final SafeXml DOOR = new SafeXml(MAXIMUM_BYTES);
  private static final String SPSSO = "SPSSODescriptor";
  private static final String SAML2 = Elements.PROTOCOL;
  private static final String UI = "urn:oasis:names:tc:SAML:metadata:ui";
  private static final String ATTRIBUTE = "urn:oasis:names:tc:SAML:metadata:attribute";
  private static final String REGISTRATION = "urn:oasis:names:tc:SAML:metadata:rpi";

  private final Element entity;
  private final List<Element> roles;

  private PeerMetadata(Element entity) {
    this.entity = entity;
    this.roles =
        Elements.children(entity, Elements.METADATA, SPSSO)
            .filter(r -> words(r, "protocolSupportEnumeration").contains(SAML2))
            .toList();
  }

  /**
   * Takes a document through the front door and the schema.
   *
   * @param xml one EntityDescriptor, at most {@link #MAXIMUM_BYTES} bytes
   * @throws UnsafeXml at the first gate that it does not pass
   */
  public static PeerMetadata read(byte[] xml) throws UnsafeXml {
    return of(DOOR.read(xml, Shape.METADATA).getDocumentElement());
  }

  /**
   * Takes one EntityDescriptor, perhaps out of an aggregate, through the schema.
   *
   * @param entity of a document that has passed {@link SafeXml} as {@link Shape#METADATA} or {@link
   *     Shape#AGGREGATE}
   * @throws UnsafeXml when it does not keep the schema
   */
  public static PeerMetadata of(Element entity) throws UnsafeXml {
    if (!Elements.is(entity, Elements.METADATA, "EntityDescriptor")) {
      throw new UnsafeXml(UnsafeXml.Reason.STRUCTURE, "the element is not EntityDescriptor");
    }
    Schemas.validate(entity);
    return new PeerMetadata(entity);
  }

  /**
   * Reads a document that has kept the schema before it was stored; half of reading one is that.
   *
   * @throws UnsafeXml when it is not safe to handle after all
   */
  static PeerMetadata stored(byte[] xml) throws UnsafeXml {
    return new PeerMetadata(DOOR.read(xml, Shape.METADATA).getDocumentElement());
  }

  /** Takes an EntityDescriptor that has just kept the schema. */
  static PeerMetadata validated(Element entity) {
    return new PeerMetadata(entity);
  }

  /** The element itself, for what has no method here. */
  public Element element() {
    return entity;
  }

  /** As written: it is compared character by character (SAML Core 8.3.6). */
  public String entityId() {
    return entity.getAttributeNS(null, "entityID");
  }

  /** The earliest end among its own, its role's and those of the aggregate around it. */
  public Optional<Instant> validUntil() {
    return Stream.concat(roles.stream(), upwards())
        .flatMap(e -> Elements.instant(e, "validUntil").stream())
        .min(Instant::compareTo);
  }

  /** The shortest among its own and those of the aggregate around it. */
  public Optional<Duration> cacheDuration() {
    return upwards()
        .flatMap(e -> Elements.duration(e, "cacheDuration").stream())
        .min(Duration::compareTo);
  }

  public boolean signed() {
    return EnvelopedSignature.of(entity).isPresent();
  }

  /** The algorithm of its signature that is not allowed for services; empty when all are. */
  public Optional<String> forbiddenAlgorithm() {
    return EnvelopedSignature.of(entity).flatMap(s -> s.forbidden(Algorithms.SERVICE_SIGNATURES));
  }

  /** Whether one of {@code keys} signed the whole of it, by an allowed algorithm. */
  public boolean verifies(List<PublicKey> keys) {
    return EnvelopedSignature.of(entity)
        .filter(s -> s.forbidden(Algorithms.SERVICE_SIGNATURES).isEmpty())
        .map(s -> s.verifies(keys))
        .orElse(false);
  }

  /** The local names of all roles, such as SPSSODescriptor. */
  public List<String> roleNames() {
    return Elements.children(entity).stream()
        .map(Element::getLocalName)
        .filter(n -> n.endsWith("Descriptor"))
        .toList();
  }

  /** How many times it is a service provider of SAML 2.0. */
  public int serviceProviders() {
    return roles.size();
  }

  /** Where responses go. */
  public List<PeerEndpoint> consumers() {
    return endpoints("AssertionConsumerService");
  }

  /** Where logout messages go. */
  public List<PeerEndpoint> logouts() {
    return endpoints("SingleLogoutService");
  }

  public List<PeerKey> keys() {
    return below("KeyDescriptor").map(PeerKey::of).toList();
  }

  public Optional<Boolean> signsRequests() {
    return roles.stream().flatMap(r -> Elements.flag(r, "AuthnRequestsSigned").stream()).findAny();
  }

  public Optional<Boolean> wantsSignedAssertions() {
    return roles.stream().flatMap(r -> Elements.flag(r, "WantAssertionsSigned").stream()).findAny();
  }

  public List<String> nameIdFormats() {
    return below("NameIDFormat").map(Elements::text).toList();
  }

  public List<AttributeService> attributeServices() {
    return below("AttributeConsumingService").map(PeerMetadata::attributeService).toList();
  }

  /** The names of its services, by language. */
  public Map<String, String> serviceNames() {
    return byLanguage(
        below("AttributeConsumingService")
            .flatMap(s -> Elements.children(s, Elements.METADATA, "ServiceName")));
  }

  public List<Contact> contacts() {
    return Elements.children(entity, Elements.METADATA, "ContactPerson")
        .map(PeerMetadata::contact)
        .toList();
  }

  /** How its role calls itself, by language (mdui:DisplayName). */
  public Map<String, String> displayNames() {
    return ui("DisplayName");
  }

  /** What it says of itself, by language (mdui:Description). */
  public Map<String, String> descriptions() {
    return ui("Description");
  }

  /** Its own pages about itself, by language (mdui:InformationURL). */
  public Map<String, String> informationPages() {
    return ui("InformationURL");
  }

  /** Its privacy statements, by language (mdui:PrivacyStatementURL). */
  public Map<String, String> privacyPages() {
    return ui("PrivacyStatementURL");
  }

  /** Who runs it, by language: the name to show. */
  public Map<String, String> organisationDisplayNames() {
    return organisation("OrganizationDisplayName");
  }

  /** Who runs it, by language. */
  public Map<String, String> organisationNames() {
    return organisation("OrganizationName");
  }

  /** Its organisation's pages, by language. */
  public Map<String, String> organisationPages() {
    return organisation("OrganizationURL");
  }

  /** Who registered it (Metadata Extensions for Registration 2.1). */
  public Optional<String> registrationAuthority() {
    return extensions(entity)
        .filter(e -> Elements.is(e, REGISTRATION, "RegistrationInfo"))
        .flatMap(e -> Elements.attribute(e, "registrationAuthority").stream())
        .findFirst();
  }

  /** The values of an attribute of the entity itself, such as its categories. */
  public Set<String> entityAttribute(String name) {
    return extensions(entity)
        .filter(e -> Elements.is(e, ATTRIBUTE, "EntityAttributes"))
        .flatMap(e -> Elements.children(e, Elements.SAML, "Attribute"))
        .filter(a -> name.equals(a.getAttributeNS(null, "Name")))
        .flatMap(a -> Elements.children(a, Elements.SAML, "AttributeValue"))
        .map(Elements::text)
        .collect(Collectors.toSet());
  }

  private Stream<Element> upwards() {
    return Stream.<Node>iterate(entity, n -> n instanceof Element, Node::getParentNode)
        .map(Element.class::cast);
  }

  private Stream<Element> below(String name) {
    return roles.stream().flatMap(r -> Elements.children(r, Elements.METADATA, name));
  }

  private List<PeerEndpoint> endpoints(String name) {
    return below(name).map(PeerEndpoint::of).toList();
  }

  private static Stream<Element> extensions(Element of) {
    return Elements.children(of, Elements.METADATA, "Extensions")
        .flatMap(e -> Elements.children(e).stream());
  }

  private Map<String, String> ui(String name) {
    return byLanguage(
        roles.stream()
            .flatMap(PeerMetadata::extensions)
            .filter(e -> Elements.is(e, UI, "UIInfo"))
            .flatMap(e -> Elements.children(e, UI, name)));
  }

  private Map<String, String> organisation(String name) {
    return byLanguage(
        Elements.children(entity, Elements.METADATA, "Organization")
            .flatMap(o -> Elements.children(o, Elements.METADATA, name)));
  }

  /** The first of each language. */
  private static Map<String, String> byLanguage(Stream<Element> texts) {
    Map<String, String> all = new LinkedHashMap<>();
    texts.forEach(e -> all.putIfAbsent(Elements.language(e), Elements.text(e)));
    all.values().removeIf(String::isEmpty);
    return all;
  }

  private static AttributeService attributeService(Element element) {
    return new AttributeService(
        Elements.attribute(element, "index").map(v -> Integer.valueOf(v.strip())).orElse(0),
        Elements.flag(element, "isDefault").orElse(false),
        Elements.children(element, Elements.METADATA, "RequestedAttribute")
            .map(
                a ->
                    new RequestedAttribute(
                        a.getAttributeNS(null, "Name"),
                        a.getAttributeNS(null, "NameFormat"),
                        a.getAttributeNS(null, "FriendlyName"),
                        Elements.flag(a, "isRequired").orElse(false)))
            .toList());
  }

  private static Contact contact(Element element) {
    String person =
        Stream.of("GivenName", "SurName")
            .flatMap(n -> Elements.child(element, Elements.METADATA, n).stream())
            .map(Elements::text)
            .collect(Collectors.joining(" "));
    String company =
        Elements.child(element, Elements.METADATA, "Company").map(Elements::text).orElse("");
    return new Contact(
        element.getAttributeNS(null, "contactType"),
        person.isBlank() ? company : person,
        Elements.children(element, Elements.METADATA, "EmailAddress")
            .map(Elements::text)
            .map(m -> m.regionMatches(true, 0, "mailto:", 0, 7) ? m.substring(7) : m)
            .toList());
  }

  /** Names the entity only. */
  @Override
  public String toString() {
    return "PeerMetadata[" + entityId() + "]";
  }

  private static List<String> words(Element element, String attribute) {
    return List.of(element.getAttributeNS(null, attribute).strip().split("\\s+"));
  }
}
