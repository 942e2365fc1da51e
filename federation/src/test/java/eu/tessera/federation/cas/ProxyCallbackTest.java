package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyCallbackTest {
  private static final ProxyCallback CALLBACK =
      new ProxyCallback(new TicketId("PGT-123456-secret"), TestValidations.IOU);
  private static final String PAIRS =
      "pgtIou=" + TestValidations.IOU.value() + "&pgtId=PGT-123456-secret";

  @Test
  void clause_2_5_4_the_callbacks_own_parameters_are_preserved() {
    ServiceUrl callback =
        ServiceUrl.read("https://a.eu/pgt?tenant=%7E1").asOptional().orElseThrow();
    assertThat(CALLBACK.address(callback)).isEqualTo("https://a.eu/pgt?tenant=%7E1&" + PAIRS);
    assertThat(CALLBACK.formBody()).isEqualTo(PAIRS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<proxySuccess/>",
        "<?xml version=\"1.0\"?>\n<casClient:proxySuccess xmlns:casClient=\"http://www.yale.edu/tp/casClient\" />",
        "<cas:x><cas:proxySuccess></cas:proxySuccess></cas:x>",
        "<proxySuccess xmlns=\"https://oe.example\"/>",
      })
  void an_acknowledgement_is_known_in_any_namespace(String body) {
    assertThat(ProxyCallback.acknowledged(Dialect.EU_LOGIN, 200, body)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "proxySuccess", "<proxySuccessful/>", "<html>OK</html>"})
  void another_answer_is_no_acknowledgement_to_eu_login(String body) {
    assertThat(ProxyCallback.acknowledged(Dialect.EU_LOGIN, 200, body)).isFalse();
    assertThat(ProxyCallback.acknowledged(Dialect.CAS, 200, body)).isTrue();
  }

  @Test
  void another_status_than_200_is_no_acknowledgement() {
    for (int status : new int[] {201, 204, 302, 400, 500}) {
      assertThat(ProxyCallback.acknowledged(Dialect.EU_LOGIN, status, "<proxySuccess/>")).isFalse();
      assertThat(ProxyCallback.acknowledged(Dialect.CAS, status, "")).isFalse();
    }
  }

  @Test
  void a_callback_shows_no_ticket() {
    assertThat(CALLBACK.toString()).doesNotContain("secret");
  }
}
