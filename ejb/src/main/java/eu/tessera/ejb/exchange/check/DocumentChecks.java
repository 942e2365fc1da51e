package eu.tessera.ejb.exchange.check;

import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.UnsafeXml;
import eu.tessera.federation.saml.idp.MetadataRefused;
import eu.tessera.federation.saml.idp.ServiceProvider;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Look;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The document as such: may it be read, does it keep the schema, who signed it. */
final class DocumentChecks {
  private static final SafeXml DOOR = new SafeXml(MetadataDocument.LARGEST);

  /** Looked for in the text, not in the tree: it may stand in a comment. */
  private static final Pattern PRIVATE =
      Pattern.compile(
          "PRIVATE KEY-----|<(?:\\w+:)?RSAKeyValue>[^§]*<(?:\\w+:)?(?:D|P|Q|DP|DQ|InverseQ)>");

  private static final Pattern MANY =
      Pattern.compile(
          "^[^<]*(<\\?[^>]*>\\s*|<!--(?:(?!-->)[\\s\\S])*-->\\s*)*<(\\w+:)?EntitiesDescriptor");

  private DocumentChecks() {}

  static Optional<Look> read(RelyingParty party, byte[] xml, Instant now, Report report) {
    String text = new String(xml, StandardCharsets.UTF_8);
    boolean perhaps = text.contains("PRIVATE KEY") || text.contains("RSAKeyValue"); // much quicker
    if (perhaps && PRIVATE.matcher(text).find()) {
      report.error(
          "M-106",
          "",
          "The document holds a private key.",
          "Treat that key as known to others: make a new one, and register only its certificate.");
      return Optional.empty();
    }
    if (MANY.matcher(text.substring(0, Math.min(text.length(), 4000))).find()) {
      report.error(
          "M-107",
          "EntitiesDescriptor",
          "This is a federation's file with many entities, where one is expected.",
          "Register one EntityDescriptor, or ask an operator to add the file as a whole.");
      return Optional.empty();
    }
    try {
      Look look = InspectedMetadata.look(xml, DOOR);
      if (look.fault().isPresent()) {
        schema(look.fault().get(), report);
      } else {
        signature(party, xml, now, report);
      }
      return Optional.of(look);
    } catch (UnsafeXml unsafe) {
      unsafe(unsafe, report);
      return Optional.empty();
    }
  }

  /** The proof of the pudding: what the identity provider itself makes of it. */
  static void usable(Look look, Report report) {
    if (report.hasErrors()) {
      return;
    }
    try {
      ServiceProvider.validated(look.entity());
    } catch (MetadataRefused refused) {
      report.error("M-109", "", refused.getMessage(), "Mend it, and check the document once more.");
    }
  }

  private static void unsafe(UnsafeXml unsafe, Report report) {
    switch (unsafe.reason()) {
      case SIZE ->
          report.error(
              "M-101", "", "The document is too large.", "One entity has a megabyte at the most.");
      case ENCODING ->
          report.error(
              "M-102",
              "",
              "The document is not in UTF-8.",
              "Save it as UTF-8, and say so in its first line.");
      case PARSER ->
          report.error(
              "M-103",
              "",
              "This is not XML that can be read: " + unsafe.getMessage() + ".",
              "Look at that line. A document type (DOCTYPE) and entities are not allowed.");
      default ->
          report.error(
              "M-104",
              "",
              "The document is not metadata of one entity that may be handled: "
                  + unsafe.getMessage()
                  + ".",
              "Its root must be an EntityDescriptor, with no more than one signature, on the root.");
    }
  }

  /** The rules that people meet, in words. */
  private static void schema(String fault, Report report) {
    String words = "It breaks a rule of the SAML 2.0 metadata schema";
    if (fault.contains("cvc-complex-type.2.4")) {
      words = "An element stands where it does not belong, or one that must be there is missing";
    } else if (fault.contains("cvc-complex-type.4")) {
      words = "An attribute that must be there is missing";
    } else if (fault.contains("cvc-complex-type.3")) {
      words = "There is an attribute that the schema does not know";
    } else if (fault.contains("cvc-datatype") || fault.contains("cvc-attribute")) {
      words = "A value is not of its kind, such as a date, a number or true";
    }
    report.error(
        "M-105",
        "",
        words + " (" + fault.replaceAll(".*: ", "") + ").",
        "Hold the document against saml-schema-metadata-2.0.xsd; the order of elements matters.");
  }

  private static void signature(RelyingParty party, byte[] xml, Instant now, Report report)
      throws UnsafeXml {
    List<X509Certificate> pins = party.saml().pins();
    List<PublicKey> keys = pins.stream().map(X509Certificate::getPublicKey).toList();
    if (pins.isEmpty()) {
      if (party.metadataAddress().isPresent()) {
        report.warning(
            "M-115",
            "",
            "The metadata are fetched from an address, and no certificate vouches for them.",
            "Sign the metadata, and write the signer's certificate into the field \"certificate\".");
      }
      return;
    }
    switch (InspectedMetadata.signature(xml, DOOR, keys)) {
      case NONE ->
          report.error(
              "M-111",
              "",
              "The metadata are not signed, and a certificate is pinned for them.",
              "Sign them with its key, or take the field \"certificate\" away.");
      case BY_OTHER ->
          report.error(
              "M-112",
              "Signature",
              "The metadata are not signed by the pinned certificate, or were altered afterwards.",
              "Sign them anew with its key, or pin the certificate that signs them now.");
      case WEAK ->
          report.error(
              "M-113",
              "Signature",
              "The metadata are signed by an algorithm that is no longer taken, such as SHA-1.",
              "Sign with RSA and SHA-256, or with ECDSA.");
      case BY_PINNED -> {
        if (pins.stream().allMatch(p -> p.getNotAfter().toInstant().isBefore(now))) {
          report.warning(
              "M-114",
              "Signature",
              "The pinned certificate has expired.",
              "Pin the one that follows it.");
        }
      }
    }
  }
}
