package eu.tessera.ejb.mockup;

import static eu.tessera.ejb.mockup.Findings.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code stsConfiguration.xml}: the service providers of WS-Federation and their claims. */
final class StsConfiguration {
  static final String FILE = "stsConfiguration.xml";
  static final String NAMESPACE = "https://ecas.ec.europa.eu/cas/schemas/sts/stsConfiguration.xsd";

  private static final int USUAL_MINUTES = 5;
  private static final int MOST_MINUTES = 24 * 60;
  private static final Set<String> KNOWN =
      Set.of(
          "claimMappings",
          "lifeTimeMinutes",
          "tokenType",
          "wsFederationPassiveUrl",
          "realm",
          "strengths",
          // how the mock-up itself speaks WS-Federation, which Tessera does not
          "signatureAlgorithm",
          "wsFederationMethod",
          "wsFederationSendRequest",
          "wsTrustVersion",
          "stsCertificate",
          "certificateAliasInKeyStore",
          "identityProvider");

  private final Findings findings;
  private final Map<String, String> claimUris = new HashMap<>();

  private StsConfiguration(Findings findings, XmlElement root) {
    this.findings = findings;
    for (XmlElement claim : root.all("claims", "claim")) {
      claim
          .attribute("id")
          .ifPresent(id -> claim.value("uri").ifPresent(uri -> claimUris.put(id, uri)));
    }
  }

  static List<MockupClient.WsFederation> read(byte[] bytes, Findings findings) throws Unreadable {
    XmlElement root =
        Roots.checked(XmlDocument.parse(bytes), "stsConfiguration", NAMESPACE, findings);
    for (XmlElement provider : root.all("identityProviders", "identityProvider")) {
      findings.ignored(
          provider.line(), "Identity providers of WS-Federation are not used and were left out.");
    }
    List<MockupClient.WsFederation> providers =
        Entries.read(
            root.all("serviceProviders", "serviceProvider"),
            new StsConfiguration(findings, root)::provider,
            findings);
    findings.understood(
        "Service providers of WS-Federation, read and checked only: " + providers.size() + ".");
    return providers;
  }

  private MockupClient.WsFederation provider(XmlElement provider) throws Unreadable {
    Entries.remarkUnknown(provider, KNOWN, findings);
    return new MockupClient.WsFederation(
        Values.id(provider),
        Values.text(provider, "realm", "urn:example:service"),
        Values.address(provider, "wsFederationPassiveUrl", "https://host/path"),
        provider.value("tokenType").orElse("SAML_20"),
        minutes(provider),
        claims(provider),
        Values.strengths(provider, findings));
  }

  private int minutes(XmlElement provider) {
    Optional<String> written = provider.value("lifeTimeMinutes");
    Optional<Integer> minutes =
        written
            .filter(text -> text.matches("[0-9]{1,4}"))
            .map(Integer::valueOf)
            .filter(number -> number > 0 && number <= MOST_MINUTES);
    if (written.isPresent() && minutes.isEmpty()) {
      findings.mistake(
          provider.line(), "lifeTimeMinutes is no number from 1 to 1440: 5 minutes are taken.");
    }
    return minutes.orElse(USUAL_MINUTES);
  }

  private List<MockupClient.Release> claims(XmlElement provider) {
    List<MockupClient.Release> claims = new ArrayList<>();
    for (XmlElement mapping : provider.all("claimMappings", "claimMapping")) {
      String id =
          mapping.all("claim").stream()
              .flatMap(claim -> claim.attribute("ref").stream())
              .findFirst()
              .orElse("");
      String uri = claimUris.get(id);
      if (uri == null) {
        findings.mistake(
            mapping.line(),
            "The claim \"" + shown(id) + "\" is not defined: write it under <claims>.");
      } else {
        claims.add(new MockupClient.Release(uri, "", id, mapping.values("mapping")));
      }
    }
    return claims;
  }
}
