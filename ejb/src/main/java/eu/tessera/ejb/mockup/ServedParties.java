package eu.tessera.ejb.mockup;

import eu.tessera.ejb.registry.AttributeMapping;
import eu.tessera.ejb.registry.AttributeMapping.Format;
import eu.tessera.ejb.registry.AttributeNames;
import eu.tessera.ejb.registry.NameIdFormat;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.ejb.registry.SamlTerms;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.saml.idp.Binding;
import eu.tessera.federation.saml.idp.ConsumerEndpoint;
import eu.tessera.federation.saml.idp.ServiceProvider;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes services of the relying parties of {@code samlConfiguration.xml}. The file names no key of
 * theirs: requests need no signature, and one that is there is not looked at.
 */
final class ServedParties {
  private static final int LONGEST_ID = 64;

  /** The mock-up's words for what has another name here. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "organisation", "domain",
          "organisationUsername", "domainUsername",
          "internalTelephoneNumber", "telephoneNumber",
          "group", "groups",
          "loginMethod", "strengths");

  private final RelyingParty usual;

  /**
   * @param usual what all services of a mock-up have in common
   */
  ServedParties(RelyingParty usual) {
    this.usual = usual;
  }

  SamlService service(MockupClient.Saml client) {
    List<AttributeMapping> mapping = client.attributes().stream().flatMap(this::mapping).toList();
    Set<String> told =
        mapping.stream().map(AttributeMapping::source).collect(Collectors.toUnmodifiableSet());
    RelyingParty party =
        new RelyingParty(
            id(client.id()),
            client.id(),
            RelyingParty.Protocol.SAML,
            List.of(),
            Optional.of(SamlConfiguration.FILE),
            terms(mapping),
            Optional.empty(),
            List.of(),
            usual.dialect(),
            // the file asks for no level of the identity: whoever the mock-up let in comes in
            AssuranceLevel.LOW,
            usual.level(),
            usual.methods(),
            strengths(client.strengths()),
            new AttributeNames(false, told),
            usual.transactions(),
            usual.proxy(),
            usual.logout(),
            List.of());
    return new SamlService(party, provider(client), SamlConfiguration.FILE, List.of());
  }

  /** As a definition's would be; other characters are hyphens. */
  static String id(String written) {
    String id = written.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[._-]+", "");
    String named = id.isEmpty() ? "party" : id;
    return named.length() <= LONGEST_ID ? named : named.substring(0, LONGEST_ID);
  }

  private static SamlTerms terms(List<AttributeMapping> mapping) {
    SamlTerms usual = SamlTerms.DEFAULT;
    return new SamlTerms(
        // by the uid, as services of CAS know a person
        NameIdFormat.UNSPECIFIED,
        mapping,
        usual.encrypt(),
        usual.sign(),
        false,
        false,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        usual.refresh(),
        false,
        true);
  }

  /** In the mock-up BASIC is a password; here that has a name of its own. */
  private static Set<Strength> strengths(Set<Strength> listed) {
    Set<Strength> taken = EnumSet.noneOf(Strength.class);
    taken.addAll(listed);
    if (taken.contains(Strength.BASIC)) {
      taken.add(Strength.PASSWORD);
    }
    return taken;
  }

  private Stream<AttributeMapping> mapping(MockupClient.Release release) {
    return release.sources().stream()
        .limit(1)
        .filter(source -> !release.name().isBlank())
        .map(
            source ->
                new AttributeMapping(
                    source(source),
                    release.name(),
                    format(release.format()),
                    Optional.of(release.friendlyName()).filter(name -> !name.isBlank())));
  }

  private static String source(String word) {
    String bare = word.replaceFirst("^userDetails\\.", "");
    return SOURCES.getOrDefault(bare, bare);
  }

  /** Where none is written, the one that EU Login's services use. */
  private static Format format(String uri) {
    return Stream.of(Format.values())
        .filter(format -> format.uri().equals(uri))
        .findFirst()
        .orElse(uri.isBlank() ? Format.BASIC : Format.UNSPECIFIED);
  }

  private static ServiceProvider provider(MockupClient.Saml client) {
    return new ServiceProvider(
        client.entityId(),
        List.of(new ConsumerEndpoint(Binding.POST, client.consumer().toString(), 0, true)),
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of("en", client.id()),
        Map.of());
  }
}
