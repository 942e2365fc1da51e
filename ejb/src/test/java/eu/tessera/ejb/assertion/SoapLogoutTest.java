package eu.tessera.ejb.assertion;

import static eu.tessera.ejb.assertion.SoapHouse.told;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.logout.LogoutRound;
import eu.tessera.ejb.logout.Told;
import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.proxy.Callbacks.Reach;
import eu.tessera.ejb.proxy.GuardedPost;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Logouts brought by SOAP, over TLS, to services that check what they get. */
@OnEveryDatabase
@Timeout(60)
class SoapLogoutTest {
  private final TestDatabase database;
  private SoapHouse house;

  SoapLogoutTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws Exception {
    house = new SoapHouse(database);
  }

  @AfterEach
  void close() throws Exception {
    house.close();
  }

  @Test
  void a_service_is_told_by_soap_and_its_answer_counts() throws Exception {
    TestServiceProvider library = house.provider("library");
    house.visit("library", library, house.services.polite("library", library, "Success"));
    TestServiceProvider budget = house.provider("budget");
    house.visit("budget", budget, house.services.polite("budget", budget, "Responder"));
    LogoutRound round = house.after(house.logsOut());
    assertThat(house.services.refused()).isEmpty();
    assertThat(house.services.told()).containsExactlyInAnyOrder("library", "budget");
    assertThat(told(round, "library")).isEqualTo(Told.TOLD);
    assertThat(told(round, "budget")).isEqualTo(Told.NOT_TOLD);
    assertThat(house.sessions.find(house.opened.cookie())).isEmpty();
  }

  @Test
  void a_service_whose_certificate_nobody_vouches_for_is_told_nothing() throws Exception {
    TestServiceProvider library = house.provider("library");
    house.visit("library", library, house.services.polite("library", library, "Success"));
    LogoutRound round = house.after(house.logsOut(SoapPost.ofTheMachine(true)));
    assertThat(told(round, "library")).isEqualTo(Told.NOT_TOLD);
    nothingArrived();
  }

  @Test
  void a_service_on_a_private_network_is_told_nothing_unless_the_operator_allows_it()
      throws Exception {
    TestServiceProvider library = house.provider("library");
    house.visit("library", library, house.services.polite("library", library, "Success"));
    Duration limit = Duration.ofSeconds(10);
    GuardedPost post = new GuardedPost(house.services.trust(), Reach.PUBLIC, limit);
    LogoutRound round = house.after(house.logsOut(new SoapPost(post)));
    assertThat(told(round, "library")).isEqualTo(Told.NOT_TOLD);
    nothingArrived();
  }

  private void nothingArrived() {
    assertThat(house.services.told()).isEmpty();
    assertThat(house.services.refused()).isEmpty();
  }

  @Test
  void a_service_that_sends_us_on_is_not_followed() throws Exception {
    TestServiceProvider library = house.provider("library");
    String there = house.services.polite("elsewhere", library, "Success");
    house.visit("library", library, house.services.sendingOn("library", 307, there));
    LogoutRound round = house.after(house.logsOut());
    assertThat(told(round, "library")).isEqualTo(Told.NOT_TOLD);
    assertThat(house.services.told()).containsExactly("library");
  }

  @Test
  void an_unsigned_answer_over_the_services_own_tls_counts() throws Exception {
    assertThat(answered(UnaryOperator.identity())).containsExactly(Told.TOLD);
  }

  @Test
  void an_answer_to_another_request_does_not_count() throws Exception {
    assertThat(
            answered(
                x -> x.replaceFirst("InResponseTo=\"[^\"]*", "InResponseTo=\"_other"),
                x -> x.replaceFirst("InResponseTo=\"[^\"]*\"", "")))
        .containsOnly(Told.NOT_TOLD);
  }

  @Test
  void an_answer_of_another_service_does_not_count() throws Exception {
    TestServiceProvider known = house.provider("known");
    house.visit("known", known, house.services.trusting("known", known));
    assertThat(answered(x -> x.replace("https://s0.example", "https://known.example")))
        .containsExactly(Told.NOT_TOLD);
  }

  @Test
  void an_answer_that_says_partly_or_no_does_not_count() throws Exception {
    String partly =
        "Success\"><p:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:PartialLogout\"/>"
            + "</p:StatusCode>";
    assertThat(
            answered(
                x -> x.replace("Success\"/>", partly), x -> x.replace("Success\"", "Requester\"")))
        .containsOnly(Told.NOT_TOLD);
  }

  @Test
  void an_answer_of_long_ago_does_not_count() throws Exception {
    assertThat(answered(x -> x.replaceFirst("IssueInstant=\"20..", "IssueInstant=\"2019")))
        .containsExactly(Told.NOT_TOLD);
  }

  @Test
  void an_answer_that_is_no_envelope_or_hostile_does_not_count() throws Exception {
    assertThat(
            answered(
                x -> "",
                x -> "<html><body>Signed out</body></html>",
                x -> x.replaceFirst("(?s)^.*(?=<p:LogoutResponse)", ""),
                x -> x.replace("<p:Status>", "<p:Status><!-- -->"),
                x -> "<!DOCTYPE a>" + x,
                x -> x.replace("<p:Status>", " ".repeat(70_000) + "<p:Status>")))
        .containsOnly(Told.NOT_TOLD);
  }

  /** What comes of services whose good answers are bent like that. */
  @SafeVarargs
  private List<Told> answered(UnaryOperator<String>... bent) throws Exception {
    for (int i = 0; i < bent.length; i++) {
      String name = "s" + i;
      TestServiceProvider sp = house.provider(name);
      UnaryOperator<String> one = bent[i];
      house.visit(
          name,
          sp,
          house.services.saying(
              name, id -> one.apply(house.services.confirmed(sp.entityId(), id))));
    }
    LogoutRound round = house.after(house.logsOut());
    return IntStream.range(0, bent.length).mapToObj(i -> told(round, "s" + i)).toList();
  }

  @Test
  void where_soap_fails_the_browser_brings_the_message() throws Exception {
    TestServiceProvider library = house.provider("library");
    Visit visit = house.visitByEither("library", library, house.services.holding("library"));
    String round = house.logsOut();
    house.services.awaitHeld(1);
    LogoutRound early = house.now(round);
    assertThat(told(early, "library")).isEqualTo(Told.WAITING);
    assertThat(early.forBrowser()).isEmpty();
    house.services.release();
    LogoutRound late = house.after(round);
    assertThat(told(late, "library")).isEqualTo(Told.BY_BROWSER);
    assertThat(late.forBrowser()).containsExactly(visit.id());
    assertThat(late.finished()).isFalse();
    house.clock.passes(LogoutRound.TIME);
    LogoutRound over = house.now(round);
    assertThat(over.finished()).isTrue();
    assertThat(told(over, "library")).isEqualTo(Told.NOT_TOLD);
  }

  @Test
  void a_service_that_soap_has_reached_needs_no_browser() throws Exception {
    TestServiceProvider library = house.provider("library");
    house.visitByEither("library", library, house.services.polite("library", library, "Success"));
    LogoutRound round = house.after(house.logsOut());
    assertThat(told(round, "library")).isEqualTo(Told.TOLD);
    assertThat(round.forBrowser()).isEmpty();
    assertThat(round.complete()).isTrue();
  }

  @Test
  void a_round_is_over_after_five_seconds_whatever_hangs() throws Exception {
    house.visit("library", house.provider("library"), house.services.holding("library"));
    String round = house.logsOut();
    house.services.awaitHeld(1);
    assertThat(house.now(round).finished()).isFalse();
    house.clock.passes(LogoutRound.TIME);
    assertThat(house.now(round).finished()).isTrue();
    assertThat(told(house.now(round), "library")).isEqualTo(Told.NOT_TOLD);
  }
}
