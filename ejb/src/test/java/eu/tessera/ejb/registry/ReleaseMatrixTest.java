package eu.tessera.ejb.registry;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.cas.Answers;
import eu.tessera.federation.cas.Attribute;
import eu.tessera.federation.cas.Attributes;
import eu.tessera.federation.cas.AuthenticationFactor;
import eu.tessera.federation.cas.AuthenticationFactor.Kind;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.Endpoint;
import eu.tessera.federation.cas.Envelope;
import eu.tessera.federation.cas.Format;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.Released;
import eu.tessera.federation.cas.Saml11Request;
import eu.tessera.federation.cas.TicketType;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No endpoint, in no dialect and no form, tells more than the definition says. */
class ReleaseMatrixTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final String TICKET = "ST-123456-AbCdEfGhIjKlMnOpQrStUv";
  private static final Answers ANSWERS =
      new Answers(Envelope.of("Tessera", ZoneOffset.UTC), "https://tessera.example/cas");

  private static final Validation.SignIn SIGN_IN =
      new Validation.SignIn(
          AuthenticationLevel.MEDIUM,
          List.of(Strength.PASSWORD_SMS, Strength.PASSWORD),
          NOW,
          false);

  /** Everybody's every attribute has a value that can be told from all others. */
  private static final Released ALL = all();

  private static Released all() {
    Attributes attributes = Attributes.NONE.with("extra", List.of("secret-extra"));
    for (Attribute attribute : Attribute.values()) {
      attributes = attributes.with(attribute, secret(attribute.word()));
    }
    List<AuthenticationFactor> factors = new ArrayList<>();
    for (AuthenticationFactor.Kind kind : AuthenticationFactor.Kind.values()) {
      factors.add(
          kind == Kind.MOBILE_DEVICE || kind == Kind.WEB_AUTHN_DEVICE
              ? AuthenticationFactor.device(kind, Map.of("deviceName", secret(kind.word())))
              : AuthenticationFactor.identifier(kind, secret(kind.word())));
    }
    return new Released(
        attributes,
        List.of("secret-groups-1", "secret-groups-2"),
        Optional.of("secret-moniker-"),
        factors);
  }

  private static final List<String> FACTORS = Stream.of(Kind.values()).map(Kind::word).toList();

  private static final Set<String> IN_ONE_DIALECT =
      Stream.concat(FACTORS.stream(), Stream.of("moniker")).collect(Collectors.toSet());

  private static final List<String> SIGNED_IN = List.of("authenticationLevel", "strengths");

  @ParameterizedTest
  @MethodSource("matrix")
  void the_standard_tells_how_somebody_signed_in_where_that_is_listed(
      Set<String> listed, Endpoint endpoint, Dialect dialect) {
    if (endpoint == Endpoint.VALIDATE || endpoint.dialect(dialect) == Dialect.EU_LOGIN) {
      return; // CAS 1 tells nothing, and EU Login's schema asks for both always
    }
    for (Format format : Format.values()) {
      String answer = answer(party(listed, dialect), endpoint, "&format=" + format);
      assertThat(answer.contains("authenticationLevel"))
          .isEqualTo(listed.contains("authenticationLevel"));
      assertThat(answer.contains("MEDIUM")).isEqualTo(listed.contains("authenticationLevel"));
      assertThat(answer.contains("strengths")).isEqualTo(listed.contains("strengths"));
      assertThat(answer.contains("PASSWORD_SMS")).isEqualTo(listed.contains("strengths"));
    }
  }

  @Test
  void several_strengths_are_several_values_the_strongest_first() {
    assertThat(answer(TestParties.with("'dialect':'cas'"), Endpoint.SERVICE_VALIDATE, ""))
        .contains(
            "<cas:strengths>PASSWORD_SMS</cas:strengths><cas:strengths>PASSWORD</cas:strengths>");
  }

  private static String secret(String name) {
    return "secret-" + name + "-";
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(AttributeNames.known());
    names.remove(Attribute.TELEWORKING_PRIORITY.word()); // a truth value: looked for by its name
    names.removeAll(SIGNED_IN); // not of the person: looked for below
    return names;
  }

  static Stream<Arguments> matrix() {
    List<Set<String>> lists = new ArrayList<>();
    lists.add(Set.of());
    lists.add(Set.of("email", "firstName", "groups"));
    AttributeNames.known().forEach(name -> lists.add(Set.of(name)));
    return lists.stream()
        .flatMap(
            list ->
                Stream.of(Endpoint.values())
                    .flatMap(
                        endpoint ->
                            Stream.of(Dialect.values())
                                .map(dialect -> Arguments.of(list, endpoint, dialect))));
  }

  @ParameterizedTest
  @MethodSource("matrix")
  void an_answer_tells_what_is_listed_and_nothing_else(
      Set<String> listed, Endpoint endpoint, Dialect dialect) {
    RelyingParty party = party(listed, dialect);
    for (Format format : Format.values()) {
      String answer = answer(party, endpoint, "&userDetails=true&groups=*&format=" + format);
      for (String name : names()) {
        boolean told = listed.contains(name) && endpoint != Endpoint.VALIDATE;
        // in the standard the name typed and other factors have no place, and a node's word in none
        boolean placed =
            !AttributeNames.OF_EID.contains(name)
                && (!IN_ONE_DIALECT.contains(name)
                    || endpoint.dialect(dialect) == Dialect.EU_LOGIN);
        assertThat(answer.contains("secret-" + name + "-"))
            .as("%s of %s at %s", name, listed, endpoint)
            .isEqualTo(told && placed);
      }
      assertThat(answer).doesNotContain("secret-extra");
      assertThat(answer.contains("teleworkingPriority"))
          .isEqualTo(listed.contains("teleworkingPriority") && endpoint != Endpoint.VALIDATE);
    }
  }

  @Test
  void eu_login_tells_nothing_that_was_not_asked_for() {
    RelyingParty party = TestParties.with("'attributes':['*']");
    for (Endpoint endpoint : EnumSet.of(Endpoint.LAX, Endpoint.SERVICE_VALIDATE)) {
      assertThat(answer(party, endpoint, "")).doesNotContain("secret");
      assertThat(answer(party, endpoint, "&userDetails=false")).doesNotContain("secret");
      assertThat(answer(party, endpoint, "&groups=other*")).doesNotContain("secret");
    }
  }

  @Test
  void a_star_releases_everything() {
    String answer = answer(TestParties.with(""), Endpoint.STRICT, "&userDetails=true&groups=*");
    assertThat(answer).contains("secret-extra", "secret-moniker-");
    names().stream()
        .filter(name -> !FACTORS.contains(name) && !AttributeNames.OF_EID.contains(name))
        .forEach(name -> assertThat(answer).contains("secret-" + name + "-"));
  }

  @Test
  void what_somebody_signed_in_with_is_told_only_where_it_is_named() {
    String star = answer(TestParties.with(""), Endpoint.LAX, "&userDetails=true");
    FACTORS.forEach(name -> assertThat(star).doesNotContain("secret-" + name + "-"));
    String named =
        answer(TestParties.with("'attributes':['*','eidasId']"), Endpoint.LAX, "&userDetails=true");
    assertThat(named)
        .contains(
            "number=\"2\"><cas:moniker>secret-moniker-</cas:moniker>"
                + "<cas:eidasId>secret-eidasId-</cas:eidasId>",
            "secret-email-")
        .doesNotContain("secret-tokenId-");
  }

  private static RelyingParty party(Set<String> listed, Dialect dialect) {
    String list = String.join("','", listed);
    return TestParties.with(
        "'dialect':'%s','attributes':[%s]"
            .formatted(dialect.word(), listed.isEmpty() ? "" : "'" + list + "'"));
  }

  private static String answer(RelyingParty party, Endpoint endpoint, String more) {
    ValidationRequest request = request(endpoint, more);
    Dialect spoken = endpoint.dialect(party.dialect());
    Validation validation =
        new Validation.Success(
            "n0012abc",
            ReleasePolicy.release(party, ALL, request, spoken, SIGN_IN),
            SIGN_IN,
            TicketType.SERVICE,
            Validation.Proxying.NONE);
    return endpoint == Endpoint.SAML_VALIDATE
        ? ANSWERS
            .saml(validation, Optional.of(request.service()), Optional.empty(), "0123", NOW)
            .body()
        : ANSWERS.validation(endpoint, spoken, request.format(), validation, NOW).body();
  }

  private static ValidationRequest request(Endpoint endpoint, String more) {
    String service = "https%3A%2F%2Fbudget.example%2Fapp%2F";
    return (endpoint == Endpoint.SAML_VALIDATE
            ? ValidationRequest.readSaml(
                Parameters.ofQuery("TARGET=" + service + more),
                new Saml11Request(TICKET, Optional.empty()))
            : ValidationRequest.read(
                endpoint, Parameters.ofQuery("service=" + service + "&ticket=" + TICKET + more)))
        .asOptional()
        .orElseThrow();
  }
}
