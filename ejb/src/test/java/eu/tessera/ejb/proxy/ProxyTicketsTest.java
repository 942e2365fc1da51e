package eu.tessera.ejb.proxy;

import static eu.tessera.ejb.proxy.TestProxying.ACCEPTS;
import static eu.tessera.ejb.proxy.TestProxying.CAN;
import static eu.tessera.ejb.ticket.TestTickets.IDS;
import static eu.tessera.ejb.ticket.TestTickets.authentication;
import static eu.tessera.ejb.ticket.TestTickets.party;
import static eu.tessera.ejb.ticket.TestTickets.query;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.ticket.Authentication;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.Endpoint;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.federation.cas.TicketType;
import eu.tessera.federation.cas.Validation;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProxyTicketsTest {
  private final TestProxying house = new TestProxying();

  private FailureCode refused(TicketId pgt, String target) {
    return house.asked(pgt, target).ticket().refusal().orElseThrow().code();
  }

  private FailureCode refused(String query) {
    return house.proxies.issue(query(query)).ticket().refusal().orElseThrow().code();
  }

  private Validation validated(String party, TicketId ticket, String more) {
    return house.validated(Endpoint.LAX, party, ticket, more);
  }

  private static FailureCode code(Validation validation) {
    return ((Validation.Failure) validation).code();
  }

  @Test
  void a_service_calls_another_in_the_persons_name() {
    TicketId pgt = house.granted("one", house.signedInAt("one"));
    TicketId ticket = house.proxied(pgt, "none");
    assertThat(ticket.value()).startsWith("PT-").hasSizeLessThanOrEqualTo(32); // clause 3.2.1
    var success = (Validation.Success) validated("none", ticket, "");
    assertThat(success.user()).isEqualTo("n0012abc");
    assertThat(success.ticketType()).isEqualTo(TicketType.PROXY);
    assertThat(success.proxying().proxies()).containsExactly("https://one.example/pgt");
  }

  @Test
  void clause_2_6_2_in_a_chain_the_latest_proxy_is_the_first() {
    TicketId first = house.granted("one", house.signedInAt("one"));
    TicketId second = house.granted("two", house.proxied(first, "two"));
    var success = (Validation.Success) validated("none", house.proxied(second, "none"), "");
    assertThat(success.proxying().proxies())
        .containsExactly("https://two.example/pgt", "https://one.example/pgt");
  }

  @Test
  void a_chain_has_an_end() {
    TicketId pgt = house.granted("one", house.signedInAt("one"));
    for (int i = 1; i < ProxyGranting.DEEPEST; i++) {
      pgt = house.granted("one", house.proxied(pgt, "one"));
    }
    Validation last =
        validated("one", house.proxied(pgt, "one"), TestProxying.pgtUrl("https://one.example/pgt"));
    assertThat(code(last)).isEqualTo(FailureCode.UNAUTHORIZED_PROXY_CALLBACK);
  }

  @Test
  void clause_3_2_1_a_proxy_ticket_is_good_for_one_attempt() {
    TicketId pgt = house.granted("one", house.signedInAt("one"));
    TicketId ticket = house.proxied(pgt, "none");
    assertThat(validated("none", ticket, "")).isInstanceOf(Validation.Success.class);
    assertThat(code(validated("none", ticket, ""))).isEqualTo(FailureCode.INVALID_TICKET);
    TicketId strayed = house.proxied(pgt, "none");
    assertThat(code(validated("two", strayed, ""))).isEqualTo(FailureCode.INVALID_SERVICE);
    assertThat(code(validated("none", strayed, ""))).isEqualTo(FailureCode.INVALID_TICKET);
  }

  @Test
  void a_thousand_parallel_validations_of_one_proxy_ticket_give_one_success() {
    TicketId ticket = house.proxied(house.granted("one", house.signedInAt("one")), "none");
    assertThat(
            IntStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> validated("none", ticket, ""))
                .filter(Validation.Success.class::isInstance)
                .count())
        .isEqualTo(1);
  }

  @Test
  void clause_3_2_1_a_proxy_ticket_is_refused_after_ten_seconds() {
    TicketId pgt = house.granted("one", house.signedInAt("one"));
    TicketId ticket = house.proxied(pgt, "none");
    house.clock.passes(Duration.ofSeconds(10));
    assertThat(code(validated("none", ticket, ""))).isEqualTo(FailureCode.INVALID_TICKET);
  }

  @Test
  void clause_3_3_1_a_proxy_granting_ticket_is_good_for_many_and_for_two_hours() {
    TicketId pgt = house.granted("one", house.signedInAt("one"));
    house.clock.passes(Duration.ofHours(2).minusSeconds(1));
    assertThat(house.proxied(pgt, "none")).isNotEqualTo(house.proxied(pgt, "none"));
    house.clock.passes(Duration.ofSeconds(1));
    assertThat(refused(pgt, "https://none.example/")).isEqualTo(FailureCode.BAD_PGT);
  }

  @Test
  void clause_3_3_1_a_proxy_granting_ticket_ends_when_the_person_signs_out() {
    Authentication authentication = authentication(house.person.id());
    TicketId first = house.granted("one", house.signedInAt("one", authentication));
    TicketId second = house.granted("two", house.proxied(first, "two"));
    house.ended.add(authentication.session());
    assertThat(refused(first, "https://none.example/")).isEqualTo(FailureCode.BAD_PGT);
    assertThat(refused(second, "https://none.example/")).isEqualTo(FailureCode.BAD_PGT);
  }

  @Test
  void a_closed_account_is_not_called_for() {
    TicketId pgt = house.granted("one", house.signedInAt("one"));
    house.closes();
    assertThat(refused(pgt, "https://none.example/")).isEqualTo(FailureCode.BAD_PGT);
  }

  @Test
  void a_ticket_that_was_never_given_out_grants_nothing() {
    assertThat(refused(IDS.apply(TicketId.Kind.PROXY_GRANTING), "https://none.example/"))
        .isEqualTo(FailureCode.BAD_PGT);
    assertThat(refused("pgt=PGTIOU-1-x&targetService=https://none.example/"))
        .isEqualTo(FailureCode.BAD_PGT);
    assertThat(refused("pgt=ST-1-x&targetService=https://none.example/"))
        .isEqualTo(FailureCode.BAD_PGT);
  }

  @Test
  void the_iou_opens_nothing() {
    house.granted("one", house.signedInAt("one"));
    TicketId iou = house.deliveries.get(0).callback().pgtIou();
    assertThat(house.grants.find(iou)).isEmpty();
  }

  @Test
  void clause_2_7_1_both_parameters_are_required() {
    TicketId pgt = house.granted("one", house.signedInAt("one"));
    assertThat(refused("")).isEqualTo(FailureCode.INVALID_REQUEST);
    assertThat(refused("pgt=" + pgt.value())).isEqualTo(FailureCode.INVALID_REQUEST);
    assertThat(refused("targetService=https://none.example/"))
        .isEqualTo(FailureCode.INVALID_REQUEST);
  }

  @Test
  void clause_2_7_3_a_service_that_accepts_no_proxies_is_called_only_by_those_that_name_it() {
    TicketId some = house.granted("some", house.signedInAt("some"));
    house.proxied(some, "closed");
    TicketId one = house.granted("one", house.signedInAt("one"));
    assertThat(refused(one, "https://closed.example/")).isEqualTo(FailureCode.ACCESSED_DENIED);
    assertThat(FailureCode.ACCESSED_DENIED.in(Dialect.CAS)).isEqualTo("UNAUTHORIZED_SERVICE");
  }

  @Test
  void a_service_that_accepts_proxies_is_called_by_every_registered_one() {
    house.proxied(house.granted("some", house.signedInAt("some")), "two");
  }

  @Test
  void a_service_may_call_itself() {
    house.registers(party("one", "'proxy':{'callback':'https://one.example/pgt'}"));
    house.proxied(house.granted("one", house.signedInAt("one")), "one");
  }

  @Test
  void nobody_calls_a_service_that_is_not_registered() {
    TicketId pgt = house.granted("one", house.signedInAt("one"));
    assertThat(refused(pgt, "https://stranger.example/")).isEqualTo(FailureCode.ACCESSED_DENIED);
  }

  @Test
  void a_right_that_is_taken_away_ends_at_once() {
    TicketId pgt = house.granted("one", house.signedInAt("one"));
    house.registers(party("one", ""), party("none", ACCEPTS));
    assertThat(refused(pgt, "https://none.example/")).isEqualTo(FailureCode.ACCESSED_DENIED);
    house.registers(party("one", CAN.formatted("two")), party("none", ACCEPTS));
    assertThat(refused(pgt, "https://none.example/")).isEqualTo(FailureCode.ACCESSED_DENIED);
    house.registers(party("none", ACCEPTS));
    assertThat(refused(pgt, "https://none.example/")).isEqualTo(FailureCode.ACCESSED_DENIED);
  }

  @Test
  void a_service_that_takes_none_of_the_proofs_is_not_called() {
    TicketId pgt = house.granted("one", house.signedInAt("one"));
    assertThat(refused(pgt, "https://eid.example/")).isEqualTo(FailureCode.ACCESSED_DENIED);
  }

  @Test
  void a_call_reaches_no_more_level_than_the_first_sign_in() {
    TicketId weak = house.granted("one", house.signedInAt("one"));
    assertThat(code(validated("medium", house.proxied(weak, "medium"), "")))
        .isEqualTo(FailureCode.INSUFFICIENT_AUTHENTICATION_LEVEL);
    TicketId strong = house.granted("one", house.signedInAt("one", Method.TOTP));
    var success = (Validation.Success) validated("medium", house.proxied(strong, "medium"), "");
    assertThat(success.signIn().level()).isEqualTo(AuthenticationLevel.MEDIUM);
    assertThat(success.signIn().sso()).isTrue();
  }

  @Test
  void the_answer_is_in_the_dialect_of_the_grant() {
    TicketId euLogin = house.granted("one", house.signedInAt("one"));
    assertThat(house.asked(euLogin, "https://two.example/").spoken()).isEqualTo(Dialect.EU_LOGIN);
    house.validated(
        Endpoint.P3_SERVICE_VALIDATE,
        "one",
        house.signedInAt("one"),
        TestProxying.pgtUrl("https://one.example/pgt"));
    TicketId standard = house.deliveries.get(1).callback().pgt();
    assertThat(house.asked(standard, "https://none.example/").spoken()).isEqualTo(Dialect.CAS);
  }
}
