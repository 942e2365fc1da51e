package eu.tessera.ejb.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.registry.AttributeNames;
import eu.tessera.ejb.registry.ReleasePolicy;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.TestParties;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.cas.Attribute;
import eu.tessera.federation.cas.Attributes;
import eu.tessera.federation.cas.Released;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.saml.idp.ReleasedAttribute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No assertion, by whatever names, tells more than the definition lists. */
class SamlReleaseMatrixTest {
  private static final Validation.SignIn SIGN_IN =
      new Validation.SignIn(
          AuthenticationLevel.MEDIUM,
          List.of(Strength.PASSWORD_SMS),
          Instant.parse("2026-11-22T03:00:00Z"),
          false);

  private static final List<String> OF_EID =
      List.of(
          AttributeNames.EID_IDENTIFIER,
          AttributeNames.EID_FIRST_NAME,
          AttributeNames.EID_LAST_NAME,
          AttributeNames.EID_DATE_OF_BIRTH,
          AttributeNames.EID_COUNTRY,
          AttributeNames.EID_LEVEL);

  /** What can stand in an assertion, and by which sign it is known there. */
  private static final Map<String, String> SIGNS = signs();

  private static Map<String, String> signs() {
    Map<String, String> signs = new LinkedHashMap<>();
    Stream.of(Attribute.values()).forEach(a -> signs.put(a.word(), "secret-" + a.word() + "-"));
    OF_EID.forEach(name -> signs.put(name, "secret-" + name + "-"));
    signs.put("groups", "secret-groups-");
    signs.put("moniker", "secret-moniker-");
    signs.put("authenticationLevel", "MEDIUM");
    signs.put("strengths", "PASSWORD_SMS");
    return signs;
  }

  static Stream<List<String>> lists() {
    return Stream.concat(
        Stream.of(List.of(), List.of("email", "firstName", "groups")),
        SIGNS.keySet().stream().map(List::of));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void an_assertion_by_the_usual_names_tells_nothing_that_is_not_listed(List<String> listed) {
    String told = told(listed, "");
    SIGNS.forEach(
        (name, sign) -> {
          if (!listed.contains(name)) {
            assertThat(told).as(name).doesNotContain(sign);
          }
        });
    assertThat(told).doesNotContain("secret-extra");
  }

  /** A mapping says how an attribute is called, and never that it is told. */
  @ParameterizedTest
  @MethodSource("lists")
  void a_mapping_of_everything_tells_what_is_listed_and_nothing_else(List<String> listed) {
    String mapping =
        SIGNS.keySet().stream()
            .map(n -> "{'source':'%s','name':'urn:x:%s','nameFormat':'uri'}".formatted(n, n))
            .collect(Collectors.joining(",", "'mapping':[", "]"));
    String told = told(listed, mapping);
    SIGNS.forEach(
        (name, sign) -> {
          assertThat(told.contains(sign)).as(name).isEqualTo(listed.contains(name));
          assertThat(told.contains("urn:x:" + name + ","))
              .as(name)
              .isEqualTo(listed.contains(name));
        });
    assertThat(told).doesNotContain("secret-extra");
  }

  private static String told(List<String> listed, String mapping) {
    String list = listed.stream().map(n -> "'" + n + "'").collect(Collectors.joining(","));
    List<String> fields = new ArrayList<>(List.of("'attributes':[" + list + "]"));
    if (!mapping.isEmpty()) {
      fields.add(mapping);
    }
    RelyingParty party = TestParties.saml("library", fields.toArray(String[]::new));
    return Wording.of(
            party.saml().mapping(), ReleasePolicy.release(party, all(), stated(), SIGN_IN))
        .stream()
        .map(SamlReleaseMatrixTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(ReleasedAttribute attribute) {
    return attribute.name() + ", " + attribute.values();
  }

  private static Released all() {
    Attributes attributes = Attributes.NONE.with("extra", List.of("secret-extra"));
    for (Attribute attribute : Attribute.values()) {
      attributes = attributes.with(attribute, SIGNS.get(attribute.word()));
    }
    return new Released(attributes, List.of("secret-groups-"), Optional.of("secret-moniker-"));
  }

  private static Map<String, String> stated() {
    return OF_EID.stream().collect(Collectors.toMap(n -> n, SIGNS::get));
  }
}
