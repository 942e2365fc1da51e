package eu.tessera.ejb.mockup;

import static eu.tessera.ejb.mockup.Findings.shown;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code eidasConfiguration.xml}: the nodes of countries. */
final class EidasConfiguration {
  static final String FILE = "eidasConfiguration.xml";
  static final String NAMESPACE =
      "https://ecas.ec.europa.eu/cas/schemas/eidas/eidasConfiguration.xsd";

  private static final Set<String> KNOWN =
      Set.of(
          "countryCode",
          "signatureCertificates",
          "tlsCertificates",
          "url",
          "skewTimeInMillis",
          // the network is the same for all of Tessera
          "useNetworkProxy");

  private final Findings findings;

  private EidasConfiguration(Findings findings) {
    this.findings = findings;
  }

  static List<MockupCountry> read(byte[] bytes, Findings findings) throws Unreadable {
    XmlElement root =
        Roots.checked(XmlDocument.parse(bytes), "eidasConfiguration", NAMESPACE, findings);
    EidasConfiguration configuration = new EidasConfiguration(findings);
    List<XmlElement> nodes =
        root.all("proxyServiceMetadatas", "proxyServiceMetadata").stream()
            .filter(configuration::filledIn)
            .toList();
    List<MockupCountry> countries = Entries.read(nodes, configuration::country, findings);
    findings.understood("eIDAS nodes, read and checked only: " + countries.size() + ".");
    return countries;
  }

  private MockupCountry country(XmlElement node) throws Unreadable {
    Entries.remarkUnknown(node, KNOWN, findings);
    return new MockupCountry(
        Values.id(node),
        code(node),
        Values.address(node, "url", "https://host/EidasNode/ServiceMetadata"),
        Certificates.read(node.all("signatureCertificates", "signatureCertificate"), findings),
        Certificates.read(node.all("tlsCertificates", "tlsCertificate"), findings),
        skew(node));
  }

  /** The file as it comes with the mock-up has a form in place of an address: no mistake. */
  private boolean filledIn(XmlElement node) {
    boolean form = node.value("url").filter(url -> url.contains("<")).isPresent();
    if (form) {
      findings.ignored(
          node.line(), "The address of this node is still a form to be filled in: left out.");
    }
    return !form;
  }

  private static String code(XmlElement node) throws Unreadable {
    String code = Values.text(node, "countryCode", "BE").toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z]{2}")) {
      throw new Unreadable(
          node.line(),
          "The countryCode \"" + shown(code) + "\" has not two letters: write it as in BE.");
    }
    return code;
  }

  private Duration skew(XmlElement node) {
    Optional<String> written = node.value("skewTimeInMillis");
    Optional<Long> millis = written.filter(text -> text.matches("[0-9]{1,6}")).map(Long::valueOf);
    if (written.isPresent() && millis.isEmpty()) {
      findings.mistake(
          node.line(), "skewTimeInMillis is no number of up to six digits: 0 is taken.");
    }
    return Duration.ofMillis(millis.orElse(0L));
  }
}
