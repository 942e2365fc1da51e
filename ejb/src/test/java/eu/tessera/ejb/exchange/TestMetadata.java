package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Metadata of a service in which nothing is wrong, to spoil one thing of. */
public record TestMetadata(
    String entityId,
    String attributes,
    String roleAttributes,
    String keys,
    String consumers,
    String logouts,
    String requested,
    String names,
    String contacts) {
  private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
  private static final OwnKey SIGNING = keys(Duration.ofDays(700)).signing();
  private static final OwnKey ENCRYPTION = keys(Duration.ofDays(700)).encryption(2048);

  public static NewKeys keys(Duration life) {
    return new NewKeys("service.example.org", TestClock.START.minus(Duration.ofDays(1)), life);
  }

  public static NewKeys keys(Instant from, Duration life) {
    return new NewKeys("service.example.org", from, life);
  }

  /** One in which nothing is wrong. */
  public static TestMetadata good() {
    return of("https://service.example.org/saml");
  }

  /** The same of another entity. */
  public static TestMetadata of(String entityId) {
    return new TestMetadata(
        entityId,
        "",
        " AuthnRequestsSigned=\"true\" WantAssertionsSigned=\"true\"",
        key("signing", SIGNING.certificate()) + key("encryption", ENCRYPTION.certificate()),
        consumer(POST, "https://service.example.org/acs", "index=\"0\" isDefault=\"true\""),
        logout("https://service.example.org/slo"),
        "",
        name("en", "Library"),
        contact("technical", "mailto:team@service.example.org"));
  }

  public TestMetadata attributes(String text) {
    return new TestMetadata(
        entityId, text, roleAttributes, keys, consumers, logouts, requested, names, contacts);
  }

  public TestMetadata role(String text) {
    return new TestMetadata(
        entityId, attributes, text, keys, consumers, logouts, requested, names, contacts);
  }

  public TestMetadata keys(String text) {
    return new TestMetadata(
        entityId, attributes, roleAttributes, text, consumers, logouts, requested, names, contacts);
  }

  public TestMetadata consumers(String text) {
    return new TestMetadata(
        entityId, attributes, roleAttributes, keys, text, logouts, requested, names, contacts);
  }

  public TestMetadata at(String location) {
    return consumers(consumer(POST, location, "index=\"0\" isDefault=\"true\""));
  }

  public TestMetadata logouts(String text) {
    return new TestMetadata(
        entityId, attributes, roleAttributes, keys, consumers, text, requested, names, contacts);
  }

  public TestMetadata requested(String text) {
    return new TestMetadata(
        entityId, attributes, roleAttributes, keys, consumers, logouts, text, names, contacts);
  }

  public TestMetadata names(String text) {
    return new TestMetadata(
        entityId, attributes, roleAttributes, keys, consumers, logouts, requested, text, contacts);
  }

  public TestMetadata contacts(String text) {
    return new TestMetadata(
        entityId, attributes, roleAttributes, keys, consumers, logouts, requested, names, text);
  }

  public static String signing() {
    return key("signing", SIGNING.certificate());
  }

  public static String encryption() {
    return key("encryption", ENCRYPTION.certificate());
  }

  public static X509Certificate signingCertificate() {
    return SIGNING.certificate();
  }

  public static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static String key(String use, X509Certificate certificate) {
    try {
      return key(use, Base64.getMimeEncoder().encodeToString(certificate.getEncoded()), "");
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static String key(String use, String base64, String methods) {
    return "<md:KeyDescriptor use=\""
        + use
        + "\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>"
        + base64
        + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo>"
        + methods
        + "</md:KeyDescriptor>";
  }

  public static String consumer(String binding, String location, String more) {
    return "<md:AssertionConsumerService Binding=\""
        + binding
        + "\" Location=\""
        + location
        + "\" "
        + more
        + "/>";
  }

  public static String logout(String location) {
    return "<md:SingleLogoutService Binding=\"" + POST + "\" Location=\"" + location + "\"/>";
  }

  public static String name(String language, String text) {
    return "<mdui:DisplayName xml:lang=\"" + language + "\">" + text + "</mdui:DisplayName>";
  }

  public static String contact(String type, String mail) {
    return "<md:ContactPerson contactType=\""
        + type
        + "\"><md:EmailAddress>"
        + mail
        + "</md:EmailAddress></md:ContactPerson>";
  }

  public static String requestedAttribute(String name, boolean required) {
    return "<md:AttributeConsumingService index=\"0\"><md:ServiceName xml:lang=\"en\">x</md:ServiceName>"
        + "<md:RequestedAttribute Name=\""
        + name
        + "\" isRequired=\""
        + required
        + "\"/></md:AttributeConsumingService>";
  }

  /** As an element among others, or a document by itself. */
  public String xml() {
    return "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\""
        + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\""
        + " xmlns:mdui=\"urn:oasis:names:tc:SAML:metadata:ui\" entityID=\""
        + entityId
        + "\""
        + attributes
        + "><md:SPSSODescriptor"
        + " protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\""
        + roleAttributes
        + ">"
        + (names.isEmpty()
            ? ""
            : "<md:Extensions><mdui:UIInfo>" + names + "</mdui:UIInfo></md:Extensions>")
        + keys
        + logouts
        + consumers
        + requested
        + "</md:SPSSODescriptor>"
        + contacts
        + "</md:EntityDescriptor>";
  }

  public MetadataDocument document() {
    return document(xml());
  }

  public static MetadataDocument document(String xml) {
    return MetadataDocument.of(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** A federation's file of these. */
  public static String aggregate(List<String> entities) {
    return "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\">"
        + entities.stream().collect(Collectors.joining("\n"))
        + "</md:EntitiesDescriptor>";
  }
}
