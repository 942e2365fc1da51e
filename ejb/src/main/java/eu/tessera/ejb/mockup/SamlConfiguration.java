package eu.tessera.ejb.mockup;

import static eu.tessera.ejb.mockup.Findings.shown;

import java.util.List;
import java.util.Set;

/** Reads {@code samlConfiguration.xml}: the service providers of SAML 2.0. */
final class SamlConfiguration {
  static final String FILE = "samlConfiguration.xml";
  static final String NAMESPACE =
      "https://ecas.ec.europa.eu/cas/schemas/saml/samlConfiguration.xsd";

  private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
  private static final Set<String> KNOWN =
      Set.of(
          "assertionConsumerServiceUrl",
          "attributes",
          "binding",
          "issuerUri",
          "strengths",
          "samlCertificate");

  private final Findings findings;

  private SamlConfiguration(Findings findings) {
    this.findings = findings;
  }

  static List<MockupClient.Saml> read(byte[] bytes, Findings findings) throws Unreadable {
    XmlElement root =
        Roots.checked(XmlDocument.parse(bytes), "samlConfiguration", NAMESPACE, findings);
    for (XmlElement certificate : root.all("samlCertificates", "samlCertificate")) {
      findings.ignored(
          certificate.line(),
          "The mock-up's own certificate \""
              + shown(certificate.attribute("id").orElse(""))
              + "\" is not used: Tessera signs with its own key, which is in its metadata at"
              + " <base address>/saml/metadata.");
    }
    List<MockupClient.Saml> parties =
        Entries.read(
            root.all("relyingParties", "relyingParty"),
            new SamlConfiguration(findings)::party,
            findings);
    findings.understood("Relying parties of SAML 2.0, which are served: " + parties.size() + ".");
    return parties;
  }

  private MockupClient.Saml party(XmlElement party) throws Unreadable {
    Entries.remarkUnknown(party, KNOWN, findings);
    String binding = party.value("binding").orElse(POST);
    if (!binding.equals(POST)) {
      findings.mistake(
          party.line(),
          "The binding \"" + shown(binding) + "\" is not one for responses: write " + POST + ".");
    }
    return new MockupClient.Saml(
        Values.id(party),
        Values.text(party, "issuerUri", "the entity id"),
        Values.address(party, "assertionConsumerServiceUrl", "https://host/path"),
        POST,
        party.all("attributes", "attribute").stream().map(this::release).toList(),
        Values.strengths(party, findings),
        party.all("samlCertificate").stream()
            .flatMap(certificate -> certificate.attribute("ref").stream())
            .findFirst());
  }

  private MockupClient.Release release(XmlElement attribute) {
    if (attribute.value("name").isEmpty()) {
      findings.mistake(
          attribute.line(), "An attribute without a name was left out: write <name>…</name>.");
    }
    if (attribute.values("mappings", "mapping").size() > 1) {
      findings.mistake(
          attribute.line(), "An attribute has one mapping; of several the first is taken.");
    }
    return new MockupClient.Release(
        attribute.value("name").orElse(""),
        attribute.value("nameFormat").orElse(""),
        attribute.value("friendlyName").orElse(""),
        attribute.values("mappings", "mapping"));
  }
}
