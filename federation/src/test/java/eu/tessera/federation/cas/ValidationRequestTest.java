package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Strength;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationRequestTest {
  private static final String TICKET = "ST-123456-AbCdEfGhIjKlMnOpQrStUv";
  private static final String BASE = "service=https%3A%2F%2Fa.eu%2Fb&ticket=" + TICKET;

  @Test
  void what_is_not_said_has_its_default() {
    ValidationRequest request = read(Endpoint.TICKET_VALIDATION_SERVICE, BASE);
    assertThat(request.ticket()).isEqualTo(new TicketId(TICKET));
    assertThat(request.service().text()).isEqualTo("https://a.eu/b");
    assertThat(request.renew()).isFalse();
    assertThat(request.pgtUrl()).isEmpty();
    assertThat(request.userDetails()).isFalse();
    assertThat(request.assurance()).isEmpty();
    assertThat(request.level()).isEmpty();
    assertThat(request.strengths()).isEmpty();
    assertThat(request.singleSignOut()).isFalse();
    assertThat(request.format()).isEqualTo(Format.XML);
    assertThat(request.ticketTypes())
        .containsExactlyInAnyOrder(TicketType.SERVICE, TicketType.PROXY);
    assertThat(request.groups(Dialect.EU_LOGIN).of(List.of("A"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LAX, LOW",
    "SPONSOR, MEDIUM",
    "INTERINSTITUTIONAL, HIGH",
    "STRICT, TOP",
  })
  void a_level_endpoint_fixes_the_assurance_level(Endpoint endpoint, AssuranceLevel level) {
    assertThat(read(endpoint, BASE).assurance()).contains(level);
    assertThat(read(endpoint, BASE + "&assuranceLevel=TOP").assurance()).contains(level);
  }

  @ParameterizedTest
  @CsvSource({"LOW, LOW", "low, LOW", "10, LOW", "20, MEDIUM", "30, HIGH", "40, TOP", "TOP, TOP"})
  void the_assurance_level_is_a_name_or_a_number(String sent, AssuranceLevel level) {
    assertThat(read(Endpoint.SERVICE_VALIDATE, BASE + "&assuranceLevel=" + sent).assurance())
        .contains(level);
  }

  @Test
  void a_callback_counts_where_the_answer_has_a_place_for_the_iou() {
    String query = BASE + "&pgtUrl=https%3A%2F%2Fa.eu%2Fpgt";
    for (Endpoint endpoint : Endpoint.values()) {
      if (endpoint != Endpoint.SAML_VALIDATE) {
        assertThat(read(endpoint, query).callback().isPresent())
            .as(endpoint.path())
            .isEqualTo(endpoint != Endpoint.VALIDATE);
      }
    }
    assertThat(read(Endpoint.LAX, query + "&proxyGrantingProtocol=PGT_URL").callback()).isPresent();
    var desktop = read(Endpoint.LAX, query + "&proxyGrantingProtocol=DESKTOP");
    assertThat(desktop.otherProtocol(Dialect.EU_LOGIN)).contains(ProxyGrantingProtocol.DESKTOP);
    assertThat(desktop.otherProtocol(Dialect.CAS)).as("no parameter of the standard").isEmpty();
    assertThat(read(Endpoint.LAX, BASE).callback()).isEmpty();
  }

  @Test
  void clause_2_5_service_validate_takes_no_proxy_tickets() {
    for (Endpoint endpoint :
        List.of(Endpoint.SERVICE_VALIDATE, Endpoint.P3_SERVICE_VALIDATE, Endpoint.VALIDATE)) {
      ValidationRequest request = read(endpoint, BASE + "&ticketTypes=SERVICE,PROXY");
      assertThat(request.takes(TicketType.SERVICE, Dialect.CAS)).isTrue();
      assertThat(request.takes(TicketType.PROXY, Dialect.CAS)).isFalse();
    }
    assertThat(read(Endpoint.SERVICE_VALIDATE, BASE).takes(TicketType.PROXY, Dialect.EU_LOGIN))
        .isFalse();
  }

  @Test
  void clause_2_6_proxy_validate_takes_both() {
    for (Endpoint endpoint : List.of(Endpoint.PROXY_VALIDATE, Endpoint.P3_PROXY_VALIDATE)) {
      assertThat(read(endpoint, BASE).takes(TicketType.SERVICE, Dialect.CAS)).isTrue();
      assertThat(read(endpoint, BASE).takes(TicketType.PROXY, Dialect.CAS)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"SERVICE, false", "'SERVICE,PROXY', true", "'proxy , DESKTOP', true"})
  void ticket_types_are_a_list(String list, boolean proxy) {
    ValidationRequest request =
        read(Endpoint.TICKET_VALIDATION_SERVICE, BASE + "&ticketTypes=" + list);
    assertThat(request.takes(TicketType.PROXY, Dialect.EU_LOGIN)).isEqualTo(proxy);
  }

  @ParameterizedTest
  @CsvSource({"*, 'DIGIT_A,DIGIT_B,JRC'", "DIGIT*, 'DIGIT_A,DIGIT_B'", "'JRC,NONE', JRC"})
  void groups_are_names_beginnings_or_all(String wanted, String got) {
    ValidationRequest request = read(Endpoint.LAX, BASE + "&groups=" + wanted);
    assertThat(request.groups(Dialect.EU_LOGIN).of(List.of("DIGIT_A", "DIGIT_B", "JRC")))
        .containsExactly(got.split(","));
  }

  @Test
  void the_standard_shows_details_and_groups_unasked() {
    ValidationRequest request = read(Endpoint.P3_SERVICE_VALIDATE, BASE);
    assertThat(request.wantsDetails(Dialect.CAS)).isTrue();
    assertThat(request.groups(Dialect.CAS).of(List.of("A"))).containsExactly("A");
    assertThat(request.wantsDetails(Dialect.EU_LOGIN)).isFalse();
  }

  @Test
  void the_rest_is_read() {
    ValidationRequest request =
        read(
            Endpoint.TICKET_VALIDATION_SERVICE,
            BASE
                + "&renew=true&pgtUrl=https%3A%2F%2Fa.eu%2Fpgt&userDetails=1&clientFingerprint=AAEC"
                + "&sessionId=s1&version=8.3&acceptStrength=STRONG&authenticationLevel=HIGH"
                + "&proxyGrantingProtocol=PGT_URL&userAddress=192.0.2.7&singleSignOut=true"
                + "&format=json");
    assertThat(request.renew()).isTrue();
    assertThat(request.pgtUrl().orElseThrow().text()).isEqualTo("https://a.eu/pgt");
    assertThat(request.userDetails()).isTrue();
    assertThat(request.clientFingerprint()).contains("AAEC");
    assertThat(request.sessionId()).contains("s1");
    assertThat(request.version()).contains("8.3");
    assertThat(request.strengths()).containsExactly(Strength.PASSWORD);
    assertThat(request.level()).contains(AuthenticationLevel.HIGH);
    assertThat(request.proxyGrantingProtocol()).contains(ProxyGrantingProtocol.PGT_URL);
    assertThat(request.userAddress()).contains("192.0.2.7");
    assertThat(request.singleSignOut()).isTrue();
    assertThat(request.format()).isEqualTo(Format.JSON);
  }

  @ParameterizedTest
  @CsvSource({
    "service=https%3A%2F%2Fa.eu, INVALID_REQUEST",
    "ticket=ST-1-a, INVALID_REQUEST",
    "service=https%3A%2F%2Fa.eu&ticket=, INVALID_REQUEST",
    "service=&ticket=ST-1-a, INVALID_REQUEST",
    "service=x&ticket=ST-1-a, INVALID_SERVICE",
    "service=https%3A%2F%2Fa.eu&ticket=<b>, INVALID_TICKET",
    "service=https%3A%2F%2Fa.eu&ticket=PGT-1-aaaa, INVALID_TICKET",
    "service=https%3A%2F%2Fa.eu&ticket=ST-1-a&format=yaml, INVALID_REQUEST",
    "service=https%3A%2F%2Fa.eu&ticket=ST-1-a&pgtUrl=http%3A%2F%2Fa.eu, INVALID_PROXY_CALLBACK_URL",
    "service=https%3A%2F%2Fa.eu&ticket=ST-1-a&pgtUrl=x, INVALID_PROXY_CALLBACK_URL",
    "service=https%3A%2F%2Fa.eu&ticket=ST-1-a&assuranceLevel=15, INVALID_REQUEST",
    "service=https%3A%2F%2Fa.eu&ticket=ST-1-a&ticketTypes=X, INVALID_REQUEST",
    "service=https%3A%2F%2Fa.eu&ticket=ST-1-a&acceptStrengths=X, INVALID_STRENGTH",
    "service=https%3A%2F%2Fa.eu&ticket=ST-1-a&authenticationLevel=X, INVALID_REQUEST",
    "service=https%3A%2F%2Fa.eu&ticket=ST-1-a&proxyGrantingProtocol=X, INVALID_REQUEST",
  })
  void what_cannot_be_is_refused_by_its_code(String query, String code) {
    Reading<ValidationRequest> reading =
        ValidationRequest.read(Endpoint.TICKET_VALIDATION_SERVICE, Parameters.ofQuery(query));
    assertThat(reading.refusal().orElseThrow().code().name()).isEqualTo(code);
  }

  @Test
  void white_space_around_a_ticket_is_forgiven() {
    assertThat(read(Endpoint.LAX, BASE + "%0a").ticket()).isEqualTo(new TicketId(TICKET));
  }

  @Test
  void the_ticket_is_found_however_unreadable_the_rest_so_that_it_can_be_spent() {
    Parameters parameters = Parameters.ofQuery("ticket=" + TICKET + "&service=x&format=yaml");
    assertThat(ValidationRequest.read(Endpoint.LAX, parameters).refusal()).isPresent();
    assertThat(ValidationRequest.ticketIn(parameters)).contains(new TicketId(TICKET));
  }

  @Test
  void an_unknown_parameter_is_passed_over() {
    assertThat(read(Endpoint.LAX, BASE + "&whatever=1").service().text())
        .isEqualTo("https://a.eu/b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // oe_authentication 1.21.1
        "service=https%3A%2F%2Fa.eu%2Fb%3Fx%3D1%26y%3Dz&ticket=@&assuranceLevel=TOP&ticketTypes=SERVICE,PROXY&userDetails=true&groups=*&authenticationLevel=MEDIUM",
        // joinup
        "service=https%3A%2F%2Fa.eu%2Fb%3Fx%3D1%26y%3Dz&ticket=@&assuranceLevel=LOW&ticketTypes=SERVICE&userDetails=true",
        // ecphp
        "format=JSON&service=https%3A%2F%2Fa.eu%2Fb%3Fx%3D1%26y%3Dz&ticket=@&userDetails=true",
        // EUSurvey: host raw, path encoded
        "userDetails=true&ticket=@&service=https://a.eu%2Fb%3Fx%3D1%26y%3Dz",
        // EUSurvey at serviceValidate: nothing encoded
        "userDetails=true&ticket=@&service=https://a.eu/b?x=1&y=z",
        // nodejs-eu-login
        "service=https%3A%2F%2Fa.eu%2Fb%3Fx%3D1%26y%3Dz&ticket=@&userDetails=true&format=JSON&assuranceLevel=40",
        // eu-login-phpcas-wrapper
        "userDetails=true&groups=*&assuranceLevel=TOP&service=https%3A%2F%2Fa.eu%2Fb%3Fx%3D1%26y%3Dz&ticket=@",
        // user_cas through phpCAS: service twice
        "service=https%3A%2F%2Fa.eu%2Fb%3Fx%3D1%26y%3Dz&groups=A&userDetails=true&service=https%3A%2F%2Fa.eu%2Fb%3Fx%3D1%26y%3Dz&ticket=@",
        // epoetry: unencoded, other parameters behind
        "service=https://a.eu/b?x=1&y=z&format=json&ticket=@",
        // the Java client's first validation
        "ticket=@&service=https%3A%2F%2Fa.eu%2Fb%3Bjsessionid%3D0A1B.n1%3Fx%3D1%26y%3Dz",
      })
  void each_clients_query_is_for_the_service_that_the_ticket_was_issued_for(String query) {
    ServiceUrl issuedFor = ServiceUrl.read("https://a.eu/b?x=1&y=z").asOptional().orElseThrow();
    ServiceUrl other = ServiceUrl.read("https://a.eu/b?x=1&y=q").asOptional().orElseThrow();
    ValidationRequest request = read(Endpoint.PROXY_VALIDATE, query.replace("@", TICKET));
    assertThat(request.isFor(issuedFor)).isTrue();
    assertThat(request.isFor(other)).isFalse();
    assertThat(request.ticket().value()).isEqualTo(TICKET);
    assertThat(request.userDetails()).isEqualTo(query.contains("userDetails"));
    assertThat(request.format() == Format.JSON).isEqualTo(query.toUpperCase().contains("JSON"));
  }

  @Test
  void an_unencoded_service_with_escapes_of_its_own_is_recognised() {
    ServiceUrl issuedFor = ServiceUrl.read("https://a.eu/b?q=a%20b%26c").asOptional().orElseThrow();
    assertThat(
            read(Endpoint.LAX, "service=https://a.eu/b?q=a%20b%26c&ticket=" + TICKET)
                .isFor(issuedFor))
        .isTrue();
  }

  @Test
  void a_saml_request_names_its_ticket_in_the_body() {
    String body =
        """
        <SOAP-ENV:Envelope xmlns:SOAP-ENV="http://schemas.xmlsoap.org/soap/envelope/"><SOAP-ENV:Header/>
        <SOAP-ENV:Body><samlp:Request xmlns:samlp="urn:oasis:names:tc:SAML:1.0:protocol" RequestID="_r1">
        <samlp:AssertionArtifact> %s </samlp:AssertionArtifact></samlp:Request></SOAP-ENV:Body></SOAP-ENV:Envelope>
        """
            .formatted(TICKET);
    Saml11Request saml = Saml11Request.read(body).asOptional().orElseThrow();
    assertThat(saml.requestId()).contains("_r1");
    assertThat(
            Saml11Request.read(body.replace("RequestID=\"_r1\"", ""))
                .asOptional()
                .orElseThrow()
                .requestId())
        .isEmpty();
    ValidationRequest request =
        ValidationRequest.readSaml(Parameters.ofQuery("TARGET=https%3A%2F%2Fa.eu%2Fb"), saml)
            .asOptional()
            .orElseThrow();
    assertThat(request.ticket().value()).isEqualTo(TICKET);
    assertThat(request.service().text()).isEqualTo("https://a.eu/b");
    assertThat(saml.toString()).doesNotContain(TICKET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<a/>",
        "<a><AssertionArtifact>",
        "<a><AssertionArtifact><b/></AssertionArtifact></a>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a><AssertionArtifact>&e;</AssertionArtifact></a>",
        "<!DOCTYPE a><a><AssertionArtifact>ST-1-a</AssertionArtifact></a>",
      })
  void a_saml_request_that_is_odd_is_refused(String body) {
    assertThat(Saml11Request.read(body).refusal()).isPresent();
  }

  @Test
  void a_saml_request_too_deep_or_too_long_is_refused() {
    assertThat(Saml11Request.read("<a>".repeat(100)).refusal().orElseThrow().sentence())
        .contains("deeply");
    assertThat(Saml11Request.read("<a>" + "x".repeat(9000)).refusal().orElseThrow().sentence())
        .contains("too long");
  }

  @Test
  void clause_2_7_a_proxy_request_needs_both_parameters() {
    String pgt = "PGT-123456-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfG";
    ProxyRequest request =
        ProxyRequest.read(Parameters.ofQuery("targetService=https%3A%2F%2Fb.eu&pgt=" + pgt))
            .asOptional()
            .orElseThrow();
    assertThat(request.pgt().value()).isEqualTo(pgt);
    assertThat(code("")).isEqualTo(FailureCode.INVALID_REQUEST);
    assertThat(code("pgt=" + pgt)).isEqualTo(FailureCode.INVALID_REQUEST);
    assertThat(code("targetService=https%3A%2F%2Fb.eu&pgt=x")).isEqualTo(FailureCode.BAD_PGT);
    assertThat(code("targetService=https%3A%2F%2Fb.eu&pgt=" + TICKET))
        .isEqualTo(FailureCode.BAD_PGT);
  }

  @Test
  void a_request_shows_no_secret() {
    assertThat(read(Endpoint.LAX, BASE + "&clientFingerprint=c2VjcmV0").toString())
        .doesNotContain(TICKET, "c2VjcmV0");
  }

  private static FailureCode code(String query) {
    return ProxyRequest.read(Parameters.ofQuery(query)).refusal().orElseThrow().code();
  }

  private static ValidationRequest read(Endpoint endpoint, String query) {
    return ValidationRequest.read(endpoint, Parameters.ofQuery(query))
        .match(
            r -> r,
            failure -> {
              throw new AssertionError(failure);
            });
  }
}
