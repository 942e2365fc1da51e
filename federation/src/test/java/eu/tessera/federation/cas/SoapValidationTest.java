package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoapValidationTest {
  private static final String ENVELOPE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
          xmlns="https://ecas.ec.europa.eu/cas/schemas">
        <s:Header/>
        <s:Body>%s</s:Body>
      </s:Envelope>
      """;

  private static Reading<Parameters> read(String body) {
    return SoapValidation.read(ENVELOPE.formatted(body));
  }

  private static ValidationRequest request(String children) {
    Parameters parameters =
        read("<serviceRequest>" + children + "</serviceRequest>").asOptional().orElseThrow();
    return ValidationRequest.read(Endpoint.TICKET_VALIDATION_SERVICE, parameters)
        .asOptional()
        .orElseThrow();
  }

  @Test
  void every_element_of_the_description_is_read_as_the_forms_parameter() {
    ValidationRequest request =
        request(
            """
            <service>https://a.example/x?y=1&amp;z=<![CDATA[2&3]]></service>
            <ticket> ST-1-abc </ticket>
            <renew>false</renew>
            <groups><group>A</group><group>B*</group></groups>
            <userDetails>1</userDetails>
            <ticketTypes><ticketType>SERVICE</ticketType><ticketType>PROXY</ticketType></ticketTypes>
            <assuranceLevel>10</assuranceLevel>
            <singleSignOut>true</singleSignOut>
            <acceptStrengths><strength>PASSWORD</strength><strength>STRONG_SMS</strength></acceptStrengths>
            <authenticationLevel>BASIC</authenticationLevel>
            """);
    assertThat(request.service().text()).isEqualTo("https://a.example/x?y=1&z=2&3");
    assertThat(request.ticket().value()).isEqualTo("ST-1-abc");
    assertThat(request.renew()).isFalse();
    assertThat(request.userDetails()).isTrue();
    assertThat(request.singleSignOut()).isTrue();
    assertThat(request.ticketTypes())
        .containsExactlyInAnyOrder(TicketType.SERVICE, TicketType.PROXY);
    assertThat(request.assurance()).contains(AssuranceLevel.LOW);
    assertThat(request.level()).contains(AuthenticationLevel.BASIC);
    assertThat(request.strengths())
        .containsExactlyInAnyOrder(Strength.PASSWORD, Strength.PASSWORD_SMS);
    assertThat(request.groups(Dialect.EU_LOGIN).of(java.util.List.of("A", "B1", "C")))
        .containsExactly("A", "B1");
  }

  @Test
  void what_looks_like_a_parameter_within_a_text_is_none() {
    ValidationRequest request =
        request(
            "<service>https://a.example/</service><ticket>ST-1-abc&amp;renew=true</ticket>"
                    .replace("&amp;renew=true", "")
                + "<userDetails>true&amp;renew=true</userDetails>");
    assertThat(request.renew()).isFalse();
    assertThat(request.userDetails()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not XML",
        "<serviceRequest><service>unclosed",
        "<!DOCTYPE a [<!ENTITY e 'x'>]><serviceRequest><service>&e;</service></serviceRequest>",
        "<Envelope><Body><other/></Body></Envelope>",
        "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><serviceRequest/>"
      })
  void what_cannot_be_read_is_refused(String body) {
    assertThat(SoapValidation.read(body).refusal().orElseThrow().code())
        .isEqualTo(FailureCode.INVALID_REQUEST);
  }

  @Test
  void what_is_too_long_is_refused() {
    assertThat(read("<serviceRequest>" + " ".repeat(40_000) + "</serviceRequest>").refusal())
        .isPresent();
  }

  @Test
  void the_answer_comes_in_an_envelope_of_the_same_version() {
    Answer plain = Answer.xml("<cas:serviceResponse/>");
    Answer first = SoapValidation.Version.SOAP_1_1.wrapped(plain);
    assertThat(first.contentType()).startsWith("text/xml");
    assertThat(first.body())
        .isEqualTo(
            "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
                + "<cas:serviceResponse/></soap:Body></soap:Envelope>");
    Answer second = SoapValidation.Version.SOAP_1_2.wrapped(plain);
    assertThat(second.contentType()).startsWith("application/soap+xml");
    assertThat(second.body()).contains("http://www.w3.org/2003/05/soap-envelope");
  }
}
