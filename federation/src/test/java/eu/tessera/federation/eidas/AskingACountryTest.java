package eu.tessera.federation.eidas;

import static eu.tessera.federation.assurance.LevelOfAssurance.HIGH;
import static eu.tessera.federation.assurance.LevelOfAssurance.LOW;
import static eu.tessera.federation.assurance.LevelOfAssurance.NOT_NOTIFIED_HIGH;
import static eu.tessera.federation.assurance.LevelOfAssurance.SUBSTANTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Question;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What a request says, and what not (Message Format 1.4, 2.3.2 and 2.4.1). */
class AskingACountryTest {
  private final Exchange exchange = Exchange.honest();

  @Test
  void a_request_asks_for_a_fresh_sign_in_and_is_told_where_it_goes() {
    Element request = xml(exchange.request(HIGH));

    assertThat(request.getAttribute("ForceAuthn")).isEqualTo("true");
    assertThat(request.getAttribute("IsPassive")).isEqualTo("false");
    assertThat(request.getAttribute("Destination")).isEqualTo("https://node.xa.example/sso");
    assertThat(Dom.first(request, "RequestedAuthnContext").getAttribute("Comparison"))
        .isEqualTo("minimum");
  }

  @Test
  void what_our_metadata_say_is_not_said_again() {
    Element request = xml(exchange.request(HIGH));

    assertThat(request.hasAttribute("AssertionConsumerServiceURL")).isFalse();
    assertThat(request.hasAttribute("ProtocolBinding")).isFalse();
    assertThat(Dom.all(request, "SPType")).isEmpty();
    assertThat(Dom.all(request, "NodeCountry")).isEmpty();
  }

  @Test
  void what_is_remembered_names_the_request_and_who_may_answer() {
    SignedRequest request = exchange.request(HIGH);

    assertThat(request.pending())
        .isEqualTo(
            new Pending(
                request.id(), "XA", "https://node.xa.example/metadata", HIGH, Exchange.NOW));
    assertThat(xml(request).getAttribute("ID")).isEqualTo(request.id());
  }

  @Test
  void no_two_requests_have_one_name() {
    assertThat(exchange.request(LOW).id()).isNotEqualTo(exchange.request(LOW).id());
  }

  @Test
  void a_level_that_is_not_notified_is_asked_for_exactly() {
    assertThat(exchange.question(exchange.request(NOT_NOTIFIED_HIGH)).minimum())
        .isEqualTo(NOT_NOTIFIED_HIGH);
  }

  @Test
  void a_countrys_own_minimum_is_asked_for_and_scoping_left_out_where_its_row_says_so() {
    Exchange strict = Exchange.row(row -> Rows.minimum(row, SUBSTANTIAL));
    Question question = strict.question(strict.request(LOW));

    assertThat(question.minimum()).isEqualTo(SUBSTANTIAL);
    assertThat(question.requesterId()).isEmpty();
  }

  @Test
  void a_service_that_is_not_to_be_told_is_not_told() {
    SignedRequest request = exchange.connector.request(exchange.node(), LOW, Optional.empty());
    assertThat(exchange.question(request).requesterId()).isEmpty();
  }

  private static Element xml(SignedRequest request) {
    byte[] xml = Base64.getDecoder().decode(request.samlRequest());
    return Dom.parse(new String(xml, StandardCharsets.UTF_8)).getDocumentElement();
  }
}
