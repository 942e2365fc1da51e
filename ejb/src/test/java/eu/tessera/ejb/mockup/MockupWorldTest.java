package eu.tessera.ejb.mockup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.registry.AttributeMapping;
import eu.tessera.ejb.registry.AttributeMapping.Format;
import eu.tessera.ejb.registry.AttributeNames;
import eu.tessera.ejb.registry.NameIdFormat;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.SamlService;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.cas.Attributes;
import eu.tessera.federation.cas.ServiceUrl;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MockupWorldTest {
  private static final String LIBRARY = "urn:example:library";

  private static Optional<RelyingParty> found(Optional<Path> folder, String url) {
    return new MockupWorld(folder)
        .registering(new Registry.Builder())
        .build()
        .find(ServiceUrl.read(url).asOptional().orElseThrow());
  }

  @Test
  void in_the_place_of_the_mock_up_services_near_by_need_no_definition() {
    Optional<Path> folder = Optional.of(Path.of("mock-up"));
    assertThat(found(folder, "http://eusurvey:8080/auth/ecaslogin")).isPresent();
    assertThat(found(folder, "https://localhost:9443/app")).isPresent();
    assertThat(found(folder, "https://evil.example.org/")).isEmpty();
  }

  @Test
  void a_relying_party_of_saml_is_served_as_its_file_says() {
    SamlService library = registry(new Registry.Builder()).byEntityId(LIBRARY).orElseThrow();
    assertThat(library.party().saml().mapping())
        .containsExactly(
            new AttributeMapping("uid", "user", Format.BASIC, Optional.of("User")),
            new AttributeMapping("groups", "groups", Format.BASIC, Optional.empty()));
    assertThat(library.party().saml().nameId()).isEqualTo(NameIdFormat.UNSPECIFIED);
    assertThat(library.answersGoTo("https://library.example/acs")).isTrue();
    assertThat(library.at(Instant.EPOCH).terms().keyless()).isTrue();
  }

  @Test
  void a_relying_party_of_saml_is_told_what_its_file_lists_and_nothing_else() {
    AttributeNames told =
        registry(new Registry.Builder()).byEntityId(LIBRARY).orElseThrow().party().attributes();
    assertThat(told).isEqualTo(new AttributeNames(false, Set.of("uid", "groups")));
  }

  @Test
  void the_mock_ups_basic_strength_is_a_password_here() {
    assertThat(
            registry(new Registry.Builder()).byEntityId(LIBRARY).orElseThrow().party().strengths())
        .containsExactlyInAnyOrder(Strength.BASIC, Strength.PASSWORD, Strength.PASSWORD_SMS);
  }

  @Test
  void a_definition_goes_before_the_mock_ups_file() {
    SamlService defined = registry(new Registry.Builder()).byEntityId(LIBRARY).orElseThrow();
    SamlService other = new SamlService(defined.party(), defined.provider(), "mine", List.of());
    Registry.Builder builder = new Registry.Builder();
    assertThat(builder.add(other)).isEmpty();
    assertThat(registry(builder).byEntityId(LIBRARY)).contains(other);
  }

  @Test
  void whatever_a_relying_party_is_called_it_has_an_id_that_a_definition_could_have() {
    assertThat(ServedParties.id("sp-test")).isEqualTo("sp-test");
    assertThat(ServedParties.id("../Größe 7")).isEqualTo("Gr--e-7");
    assertThat(ServedParties.id("..")).isEqualTo("party");
    assertThat(ServedParties.id("x".repeat(100))).hasSize(64);
  }

  private static Registry registry(Registry.Builder builder) {
    return new MockupWorld(Optional.of(TestFolder.completePath())).registering(builder).build();
  }

  @Test
  void without_a_mock_up_nobody_near_by_is_let_through() {
    assertThat(found(Optional.empty(), "https://localhost:9443/app")).isEmpty();
    assertThat(new MockupWorld(Optional.empty()).beyond("jb007")).isEqualTo(Attributes.NONE);
  }
}
