package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class StandardAnswersTest {
  private static final Answers ANSWERS =
      new Answers(Envelope.of("Tessera", ZoneOffset.UTC), "https://tessera.example/cas");
  private static final ServiceUrl SERVICE =
      ServiceUrl.read("https://budget.example/app/?a=1&b=2").asOptional().orElseThrow();
  private static final Validation.Failure WRONG_TYPE =
      new Validation.Failure(FailureCode.WRONG_TICKET_TYPE, "This is a proxy ticket.");

  @Test
  void clause_2_4_2_cas_1_answers_in_two_lines() {
    assertThat(answer(Endpoint.VALIDATE, Format.XML, TestValidations.success()))
        .isEqualTo("yes\nn0012abc\n");
    assertThat(answer(Endpoint.VALIDATE, Format.JSON, WRONG_TYPE)).isEqualTo("no\n\n");
  }

  @Test
  void clause_2_5_2_user_is_the_first_child_and_the_prefix_is_literal() {
    assertThat(answer(Endpoint.P3_SERVICE_VALIDATE, Format.XML, TestValidations.success()))
        .startsWith(
            "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">"
                + "<cas:authenticationSuccess><cas:user>n0012abc</cas:user><cas:attributes>"
                + "<cas:authenticationDate>2026-11-22T02:59:58.456Z</cas:authenticationDate>"
                + "<cas:longTermAuthenticationRequestTokenUsed>false"
                + "</cas:longTermAuthenticationRequestTokenUsed>"
                + "<cas:isFromNewLogin>true</cas:isFromNewLogin>")
        .endsWith(
            "<cas:groups>G1</cas:groups><cas:groups>G2</cas:groups></cas:attributes>"
                + "</cas:authenticationSuccess></cas:serviceResponse>");
  }

  @Test
  void clause_2_5_3_a_failure_has_the_code_of_the_standard() {
    assertThat(answer(Endpoint.P3_SERVICE_VALIDATE, Format.XML, WRONG_TYPE))
        .isEqualTo(
            "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">"
                + "<cas:authenticationFailure code=\"INVALID_TICKET_SPEC\">This is a proxy ticket."
                + "</cas:authenticationFailure></cas:serviceResponse>");
  }

  @Test
  void clause_2_6_2_the_latest_proxy_comes_first() {
    assertThat(answer(Endpoint.P3_PROXY_VALIDATE, Format.XML, TestValidations.proxied()))
        .contains(
            "</cas:attributes><cas:proxyGrantingTicket>"
                + TestValidations.IOU.value()
                + "</cas:proxyGrantingTicket><cas:proxies>"
                + "<cas:proxy>https://proxy2.example/pgt</cas:proxy>"
                + "<cas:proxy>https://proxy1.example/pgt</cas:proxy></cas:proxies>");
  }

  @Test
  void clause_2_5_7_json_has_one_value_as_a_string_and_several_as_an_array() throws Exception {
    var attributes =
        new ObjectMapper()
            .readTree(answer(Endpoint.P3_PROXY_VALIDATE, Format.JSON, TestValidations.proxied()))
            .at("/serviceResponse/authenticationSuccess/attributes");
    assertThat(attributes.path("orcid").isTextual()).isTrue();
    assertThat(attributes.path("memberOf").isArray()).isTrue();
  }

  @Test
  void service_validate_speaks_what_the_definition_says() {
    for (Endpoint endpoint : new Endpoint[] {Endpoint.SERVICE_VALIDATE, Endpoint.PROXY_VALIDATE}) {
      assertThat(endpoint.dialect(Dialect.CAS)).isEqualTo(Dialect.CAS);
      assertThat(endpoint.dialect(Dialect.EU_LOGIN)).isEqualTo(Dialect.EU_LOGIN);
    }
    assertThat(Endpoint.P3_SERVICE_VALIDATE.dialect(Dialect.EU_LOGIN)).isEqualTo(Dialect.CAS);
    assertThat(Endpoint.STRICT.dialect(Dialect.CAS)).isEqualTo(Dialect.EU_LOGIN);
  }

  @Test
  void samlValidate_answers_with_an_assertion_for_the_service() throws Exception {
    Document xml = parsed(saml(TestValidations.hostile("<&\"'>"), Optional.of("_request1")));
    Element response = only(xml, "Response");
    assertThat(response.getAttribute("InResponseTo")).isEqualTo("_request1");
    assertThat(response.getAttribute("Recipient")).isEqualTo(SERVICE.text());
    assertThat(only(xml, "StatusCode").getAttribute("Value")).isEqualTo("saml1p:Success");
    assertThat(only(xml, "Audience").getTextContent()).isEqualTo(SERVICE.text());
    assertThat(only(xml, "Conditions").getAttribute("NotOnOrAfter"))
        .isEqualTo("2026-11-22T03:00:30.123Z");
    assertThat(only(xml, "AuthenticationStatement").getAttribute("AuthenticationInstant"))
        .isEqualTo("2026-11-22T02:59:58.456Z");
    assertThat(xml.getElementsByTagNameNS("*", "NameIdentifier").item(0).getTextContent())
        .isEqualTo("n0012abc");
    assertThat(xml.getElementsByTagNameNS("*", "AttributeValue").item(2).getTextContent())
        .isEqualTo("<&\"'>");
  }

  @Test
  void samlValidate_says_why_not() throws Exception {
    Document xml = parsed(saml(WRONG_TYPE, Optional.empty()));
    assertThat(only(xml, "StatusCode").getAttribute("Value")).isEqualTo("saml1p:RequestDenied");
    assertThat(only(xml, "StatusMessage").getTextContent())
        .isEqualTo("INVALID_TICKET_SPEC: This is a proxy ticket.");
    assertThat(xml.getElementsByTagNameNS("*", "Assertion").getLength()).isZero();
  }

  @Test
  void the_logout_message_names_the_ticket_in_a_literal_session_index() {
    LogoutMessage message =
        new LogoutMessage(
            "LR-1", new TicketId("ST-123456-AbCdEfGhIjKlMnOpQrStUv"), TestValidations.NOW);
    assertThat(message.xml())
        .contains(
            "<samlp:SessionIndex>ST-123456-AbCdEfGhIjKlMnOpQrStUv</samlp:SessionIndex>",
            "IssueInstant=\"2026-11-22T03:00:00.123Z\"");
    assertThat(Parameters.ofForm(message.formBody()).first("logoutRequest"))
        .contains(message.xml());
  }

  private static String answer(Endpoint endpoint, Format format, Validation validation) {
    return ANSWERS
        .validation(endpoint, Dialect.CAS, format, validation, TestValidations.NOW)
        .body();
  }

  private static String saml(Validation validation, Optional<String> request) {
    return ANSWERS
        .saml(validation, Optional.of(SERVICE), request, "0123456789", TestValidations.NOW)
        .body();
  }

  private static Document parsed(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static Element only(Document xml, String name) {
    assertThat(xml.getElementsByTagNameNS("*", name).getLength()).isEqualTo(1);
    return (Element) xml.getElementsByTagNameNS("*", name).item(0);
  }
}
