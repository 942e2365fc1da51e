package eu.tessera.ejb.logout;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.logout.TestService.Manner;
import eu.tessera.ejb.proxy.PublicAddress;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.TestParties;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FarewellsTest {
  private static final Duration IN_TIME = LogoutPost.LIMIT.plusMillis(1500);

  private final List<TestService> services = new ArrayList<>();
  private final List<RelyingParty> parties = new ArrayList<>();
  private final ConcurrentLinkedQueue<AuditEvent> audited = new ConcurrentLinkedQueue<>();
  private final UUID session = UUID.randomUUID();
  private final TestTeller saml = new TestTeller();
  private final Farewells farewells =
      new Farewells(() -> Registry.of(parties), saml, audited::add, new TestClock());

  @AfterEach
  void close() throws IOException {
    farewells.close();
    for (TestService service : services) {
      service.close();
    }
  }

  @Test
  void a_service_is_told_by_a_post_that_names_its_ticket() throws Exception {
    TestService service = service("budget", Manner.POLITE);
    Visit visit = visit("budget", service);
    assertThat(tell(visit)).isEqualTo(Told.TOLD);
    assertThat(service.requests()).containsExactly("POST /app/ HTTP/1.1");
    assertThat(service.messages().get(0))
        .startsWith("<samlp:LogoutRequest ")
        .contains("<samlp:SessionIndex>" + TestVisits.ticket(visit) + "</samlp:SessionIndex>");
  }

  @Test
  void the_auditor_learns_who_was_told_and_no_ticket() throws Exception {
    Visit visit = visit("budget", service("budget", Manner.POLITE));
    tell(visit);
    assertThat(audited)
        .containsExactly(new AuditEvent.ServiceToldOfLogout("n00abcde", session, "budget", "TOLD"));
    assertThat(audited.toString()).doesNotContain(TestVisits.ticket(visit));
  }

  @Test
  void a_dead_service_delays_nobody() throws Exception {
    Visit dead = visit("dead", service("dead", Manner.DEAD));
    List<CompletableFuture<Told>> waiting = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      waiting.add(begin(dead));
    }
    Visit polite = visit("polite", service("polite", Manner.POLITE));
    long begun = System.nanoTime();
    assertThat(tell(polite)).isEqualTo(Told.TOLD);
    assertThat(since(begun)).isLessThan(Duration.ofSeconds(1));
    assertThat(waiting).noneMatch(w -> w.isDone() && w.join() == Told.TOLD);
  }

  @Test
  void a_service_that_does_not_answer_is_given_up_after_two_seconds() throws Exception {
    for (Manner manner : List.of(Manner.DEAD, Manner.DRIPPING)) {
      String id = manner.name().toLowerCase(java.util.Locale.ROOT);
      long begun = System.nanoTime();
      assertThat(tell(visit(id, service(id, manner)))).isEqualTo(Told.NOT_TOLD);
      assertThat(since(begun)).isBetween(LogoutPost.LIMIT.minusMillis(100), IN_TIME);
    }
  }

  @Test
  void a_hundred_services_most_of_them_dead_take_less_than_five_seconds() throws Exception {
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String id = "s" + i;
      visits.add(visit(id, service(id, i % 4 == 0 ? Manner.POLITE : Manner.DEAD)));
    }
    long begun = System.nanoTime();
    List<CompletableFuture<Told>> outcomes = visits.stream().map(this::begin).toList();
    List<Told> told = outcomes.stream().map(CompletableFuture::join).toList();
    assertThat(since(begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(told).filteredOn(Told.TOLD::equals).hasSize(25);
  }

  @Test
  void connections_to_one_service_are_bounded() throws Exception {
    TestService service = service("budget", Manner.POLITE);
    Visit visit = visit("budget", service);
    List<CompletableFuture<Told>> all = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      all.add(begin(visit));
    }
    assertThat(all).allMatch(one -> one.join() == Told.TOLD);
    assertThat(service.busiest()).isLessThanOrEqualTo(8);
  }

  @Test
  void a_stale_connection_is_tried_once_more() throws Exception {
    TestService service = service("budget", Manner.STALE);
    for (int i = 0; i < 4; i++) {
      assertThat(tell(visit("budget", service))).isEqualTo(Told.TOLD);
    }
    assertThat(service.connections()).isGreaterThan(1);
  }

  @Test
  void no_message_is_sent_a_third_time() throws Exception {
    TestService service = service("budget", Manner.RUDE);
    assertThat(tell(visit("budget", service))).isEqualTo(Told.NOT_TOLD);
    assertThat(service.messages()).hasSize(2);
  }

  @Test
  void a_service_that_fails_has_not_been_told() throws Exception {
    TestService service = service("budget", Manner.FAILING);
    assertThat(tell(visit("budget", service))).isEqualTo(Told.NOT_TOLD);
    assertThat(service.messages()).hasSize(1);
  }

  @Test
  void a_redirect_is_not_followed() throws Exception {
    TestService service = service("budget", Manner.REDIRECTING);
    assertThat(tell(visit("budget", service))).isEqualTo(Told.NOT_TOLD);
    assertThat(service.requests()).containsExactly("POST /app/ HTTP/1.1");
  }

  @Test
  void a_huge_answer_is_not_read_to_its_end() throws Exception {
    long begun = System.nanoTime();
    assertThat(tell(visit("budget", service("budget", Manner.ENDLESS)))).isEqualTo(Told.TOLD);
    assertThat(since(begun)).isLessThan(LogoutPost.LIMIT);
  }

  @Test
  void a_service_that_is_not_there_has_not_been_told() throws Exception {
    TestService service = service("budget", Manner.POLITE);
    service.close();
    long begun = System.nanoTime();
    assertThat(tell(visit("budget", service))).isEqualTo(Told.NOT_TOLD);
    assertThat(since(begun)).isLessThan(LogoutPost.LIMIT);
  }

  @Test
  void an_address_that_its_definition_no_longer_takes_gets_no_message() throws Exception {
    TestService service = service("budget", Manner.POLITE);
    Visit visit = visit("budget", service);
    parties.clear();
    assertThat(tell(visit)).isEqualTo(Told.NOT_TOLD);
    parties.add(TestParties.at("other", service.url()));
    assertThat(tell(visit)).isEqualTo(Told.NOT_TOLD);
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void a_service_whose_definition_says_no_gets_no_message() throws Exception {
    TestService service = service("budget", Manner.POLITE);
    Visit visit = visit("budget", service);
    parties.clear();
    parties.add(
        TestParties.read(
            "budget",
            "{\"name\":\"b\",\"protocol\":\"cas\",\"logout\":false,\"urls\":[\""
                + service.url()
                + "\"]}"));
    assertThat(tell(visit)).isEqualTo(Told.NOT_TOLD);
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void a_machine_of_our_own_network_is_called_only_where_the_definition_names_it() {
    assertThat(Addresses.allow(party("https://127.0.0.1/"), TestParties.url("https://127.0.0.1/")))
        .isTrue();
    assertThat(
            Addresses.allow(
                party("https://*.example.localhost/"),
                TestParties.url("https://a.example.localhost/")))
        .isFalse();
  }

  @Test
  void addresses_of_networks_that_are_not_everybodys_are_known() throws Exception {
    for (String near :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "::1",
            "fe80::1",
            "fd00::1",
            "::ffff:10.0.0.1")) {
      assertThat(PublicAddress.is(InetAddress.getByName(near))).as(near).isFalse();
    }
    for (String far : List.of("8.8.8.8", "100.128.0.1", "172.32.0.1", "2001:4860::1")) {
      assertThat(PublicAddress.is(InetAddress.getByName(far))).as(far).isTrue();
    }
  }

  private static RelyingParty party(String pattern) {
    return TestParties.at("party", pattern);
  }

  private TestService service(String id, Manner manner) throws IOException {
    TestService service = new TestService(manner);
    services.add(service);
    parties.add(TestParties.at(id, service.url()));
    return service;
  }

  private Visit visit(String id, TestService service) {
    return TestVisits.to(id, service.url(), session);
  }

  private CompletableFuture<Told> begin(Visit visit) {
    CompletableFuture<Told> told = new CompletableFuture<>();
    farewells.tell(visit, told::complete);
    return told;
  }

  private Told tell(Visit visit) throws Exception {
    return begin(visit).get(15, TimeUnit.SECONDS);
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
