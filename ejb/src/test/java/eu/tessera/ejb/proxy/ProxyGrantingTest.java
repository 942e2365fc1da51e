package eu.tessera.ejb.proxy;

import static eu.tessera.ejb.proxy.TestProxying.pgtUrl;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.Endpoint;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.ProxyGrantingProtocol;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.federation.cas.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyGrantingTest {
  private final TestProxying house = new TestProxying();

  private FailureCode refused(String party, String callback) {
    return ((Validation.Failure)
            house.validated(Endpoint.LAX, party, house.signedInAt(party), pgtUrl(callback)))
        .code();
  }

  @Test
  void clause_2_5_4_the_answer_holds_the_iou_of_the_ticket_that_the_callback_got() {
    var success =
        (Validation.Success)
            house.validated(
                Endpoint.P3_SERVICE_VALIDATE,
                "one",
                house.signedInAt("one"),
                pgtUrl("https://one.example/pgt?x=1"));
    TestProxying.Delivery delivery = house.deliveries.get(0);
    assertThat(delivery.url().text()).isEqualTo("https://one.example/pgt?x=1");
    assertThat(delivery.spoken()).isEqualTo(Dialect.CAS);
    assertThat(success.proxying().pgtIou()).contains(delivery.callback().pgtIou());
    assertThat(success.proxying().protocol()).contains(ProxyGrantingProtocol.PGT_URL);
    assertThat(success.proxying().proxies()).isEmpty();
    // clause 3.3.1, 3.4.1: their forms, and nothing of the one in the other
    String pgt = delivery.callback().pgt().value();
    String iou = delivery.callback().pgtIou().value();
    assertThat(pgt).startsWith("PGT-").hasSizeLessThanOrEqualTo(64);
    assertThat(iou).startsWith("PGTIOU-").hasSizeLessThanOrEqualTo(64);
    assertThat(iou.split("-")[2]).hasSizeGreaterThanOrEqualTo(24);
    assertThat(pgt.split("-")[2]).doesNotContain(iou.split("-")[2]);
    assertThat(house.audit)
        .hasSize(1)
        .allMatch(event -> event instanceof AuditEvent.ProxyGranted && event.kept());
  }

  @Test
  void eu_login_is_told_in_its_own_dialect() {
    house.granted("one", house.signedInAt("one"));
    assertThat(house.deliveries.get(0).spoken()).isEqualTo(Dialect.EU_LOGIN);
  }

  @Test
  void clause_2_5_4_without_acknowledgement_validation_fails_and_nothing_is_granted() {
    house.acknowledging = false;
    assertThat(refused("one", "https://one.example/pgt"))
        .isEqualTo(FailureCode.PROXY_COMMUNICATION_ERROR);
    TicketId pgt = house.deliveries.get(0).callback().pgt();
    assertThat(house.grants.find(pgt)).isEmpty();
    assertThat(house.audit).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://two.example/pgt",
        "https://one.example/other",
        "https://one.example/pgt/x",
        "https://one.example:8443/pgt",
        "https://sub.one.example/pgt"
      })
  void a_callback_that_the_definition_does_not_name_is_not_called(String callback) {
    assertThat(refused("one", callback)).isEqualTo(FailureCode.UNAUTHORIZED_PROXY_CALLBACK);
    assertThat(house.deliveries).isEmpty();
  }

  @Test
  void a_service_without_proxy_rights_gets_no_proxy_granting_ticket() {
    assertThat(refused("none", "https://none.example/pgt"))
        .isEqualTo(FailureCode.UNAUTHORIZED_PROXY_CALLBACK);
    assertThat(house.deliveries).isEmpty();
  }

  @Test
  void only_a_callback_that_is_written_out_may_lie_on_a_private_network() {
    house.validated(
        Endpoint.LAX, "some", house.signedInAt("some"), pgtUrl("https://some.example/pgt"));
    house.validated(
        Endpoint.LAX, "some", house.signedInAt("some"), pgtUrl("https://a.some.example/pgt"));
    assertThat(house.deliveries)
        .extracting(TestProxying.Delivery::reach)
        .containsExactly(Callbacks.Reach.ANYWHERE, Callbacks.Reach.PUBLIC);
  }

  @Test
  void a_ticket_that_is_refused_calls_nobody() {
    TicketId used = house.signedInAt("one");
    String more = pgtUrl("https://one.example/pgt");
    house.validated(Endpoint.LAX, "one", used, "");
    house.validated(Endpoint.LAX, "one", used, more);
    house.validated(Endpoint.STRICT, "one", house.signedInAt("one"), more);
    assertThat(house.deliveries).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "VALIDATE")
  void cas_1_has_no_place_for_a_proxy_granting_ticket(Endpoint endpoint) {
    assertThat(
            house.validated(
                endpoint, "one", house.signedInAt("one"), pgtUrl("https://one.example/pgt")))
        .isInstanceOf(Validation.Success.class);
    assertThat(house.deliveries).isEmpty();
  }

  @Test
  void another_way_of_granting_than_by_callback_is_not_offered() {
    house.validated(
        Endpoint.LAX,
        "one",
        house.signedInAt("one"),
        pgtUrl("https://one.example/pgt") + "&proxyGrantingProtocol=CLIENT_CERT");
    assertThat(house.deliveries).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLIENT_CERT", "DESKTOP"})
  void a_protocol_that_is_not_offered_is_refused_and_not_passed_over(String protocol) {
    for (String callback : new String[] {"", pgtUrl("https://one.example/pgt")}) {
      Validation answer =
          house.validated(
              Endpoint.TICKET_VALIDATION_SERVICE,
              "one",
              house.signedInAt("one"),
              "&assuranceLevel=LOW&proxyGrantingProtocol=" + protocol + callback);
      assertThat(((Validation.Failure) answer).code()).isEqualTo(FailureCode.INVALID_REQUEST);
    }
    assertThat(house.deliveries).isEmpty();
  }
}
