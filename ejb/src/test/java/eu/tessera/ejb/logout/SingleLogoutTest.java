package eu.tessera.ejb.logout;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.logout.LogoutRound.Service;
import eu.tessera.ejb.logout.LogoutRound.WayBack;
import eu.tessera.ejb.logout.TestService.Manner;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.TestParties;
import eu.tessera.ejb.session.SessionLimits;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@OnEveryDatabase
@Timeout(30)
class SingleLogoutTest {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final List<TestService> services = new ArrayList<>();
  private final List<RelyingParty> parties = new ArrayList<>();
  private final ConcurrentLinkedQueue<AuditEvent> audited = new ConcurrentLinkedQueue<>();
  private final TestClock clock = new TestClock();
  private final Accounts accounts;
  private final Sessions sessions;
  private final Visits visits;
  private final Farewells farewells;
  private final TestTeller saml = new TestTeller();
  private final SingleLogout logout;
  private final Account owner;

  SingleLogoutTest(TestDatabase tested) {
    Database database = new StoredIn(tested.emptied());
    LocalInvalidations invalidations = new LocalInvalidations();
    LocalGrid grid = new LocalGrid();
    accounts = new Accounts(database, invalidations, clock);
    sessions =
        new Sessions(
            database,
            new SessionLimits(Duration.ofHours(2), Duration.ofHours(12)),
            invalidations,
            clock);
    visits = new Visits(grid, database, TestVault.vault(), clock);
    farewells = new Farewells(() -> Registry.of(parties), saml, audited::add, clock);
    logout =
        new SingleLogout(sessions, visits, farewells, new Rounds(grid, clock), audited::addAll);
    owner = account("citizen@example.org");
  }

  @AfterEach
  void close() throws IOException {
    farewells.close();
    for (TestService service : services) {
      service.close();
    }
  }

  @Test
  void our_own_session_ends_first_whatever_the_services_do() throws Exception {
    Sessions.Opened opened = begun(owner);
    visit(opened, "dead", Manner.DEAD);
    assertThat(logout.logout(opened.cookie(), Optional.empty())).isPresent();
    assertThat(sessions.find(opened.cookie())).isEmpty();
  }

  @Test
  void each_service_is_told_and_its_state_is_shown() throws Exception {
    Sessions.Opened opened = begun(owner);
    TestService budget = visit(opened, "budget", Manner.POLITE);
    visit(opened, "broken", Manner.FAILING);
    TestService quiet = service("quiet", Manner.POLITE);
    visits.note(
        TestVisits.silent(TestVisits.to("quiet", quiet.url(), opened.session().id())),
        opened.session().expires());
    Optional<WayBack> back = Optional.of(new WayBack("Budget", "https://budget.example/"));
    String round = logout.logout(opened.cookie(), back).orElseThrow();
    LogoutRound shown = logout.await(round, PATIENCE).orElseThrow();
    assertThat(shown.finished()).isTrue();
    assertThat(shown.wayBack()).isEqualTo(back);
    assertThat(shown.services())
        .containsExactlyInAnyOrder(
            new Service("Service budget", Told.TOLD, List.of()),
            new Service("Service broken", Told.NOT_TOLD, List.of()),
            new Service("Service quiet", Told.TAKES_NO_PART, List.of()));
    assertThat(budget.messages()).hasSize(1);
    assertThat(quiet.messages()).isEmpty();
    assertThat(audited)
        .contains(
            new AuditEvent.SessionEnded(owner.uid(), opened.session().id(), "LOGOUT"),
            new AuditEvent.ServiceToldOfLogout(
                "n00abcde", opened.session().id(), "broken", "NOT_TOLD"));
  }

  @Test
  void whoever_waits_is_shown_what_is_known_in_time() throws Exception {
    Sessions.Opened opened = begun(owner);
    visit(opened, "dead", Manner.DEAD);
    visit(opened, "budget", Manner.POLITE);
    String round = logout.logout(opened.cookie(), Optional.empty()).orElseThrow();
    LogoutRound early = logout.await(round, Duration.ofMillis(700)).orElseThrow();
    assertThat(early.services())
        .containsExactlyInAnyOrder(
            new Service("Service dead", Told.WAITING, List.of()),
            new Service("Service budget", Told.TOLD, List.of()));
    assertThat(logout.await(round, PATIENCE).orElseThrow().finished()).isTrue();
  }

  @Test
  void waiting_for_slow_services_never_takes_every_thread() throws Exception {
    Sessions.Opened opened = begun(owner);
    visit(opened, "dead", Manner.DEAD);
    String round = logout.logout(opened.cookie(), Optional.empty()).orElseThrow();
    ExecutorService requests = Executors.newFixedThreadPool(30);
    try {
      AtomicInteger answered = new AtomicInteger();
      for (int i = 0; i < 30; i++) {
        requests.execute(
            () -> {
              logout.await(round, PATIENCE);
              answered.incrementAndGet();
            });
      }
      Thread.sleep(800);
      assertThat(answered).hasValue(22);
    } finally {
      requests.shutdownNow();
    }
  }

  @Test
  void a_service_with_several_tickets_is_told_of_each_and_shown_once() throws Exception {
    Sessions.Opened opened = begun(owner);
    TestService budget = visit(opened, "budget", Manner.POLITE);
    visits.note(
        TestVisits.to("budget", budget.url(), opened.session().id()), opened.session().expires());
    String round = logout.logout(opened.cookie(), Optional.empty()).orElseThrow();
    assertThat(logout.await(round, PATIENCE).orElseThrow().services())
        .containsExactly(new Service("Service budget", Told.TOLD, List.of()));
    assertThat(budget.messages()).hasSize(2);
  }

  @Test
  void with_nobody_to_tell_there_is_no_round() {
    assertThat(logout.logout(begun(owner).cookie(), Optional.empty())).isEmpty();
    assertThat(logout.logout("a".repeat(43), Optional.empty())).isEmpty();
  }

  @Test
  void a_round_is_found_by_nobody_who_guesses() {
    for (String id : new String[] {"", "x", "a".repeat(43), "../../x"}) {
      assertThat(logout.await(id, PATIENCE)).isEmpty();
    }
  }

  @Test
  void another_users_session_cannot_be_ended() throws Exception {
    Sessions.Opened opened = begun(owner);
    TestService budget = visit(opened, "budget", Manner.POLITE);
    Account other = account("other@example.org");
    assertThat(logout.end(other.id(), opened.session().id())).isFalse();
    assertThat(logout.endOthers(other.id(), UUID.randomUUID())).isZero();
    assertThat(logout.endAll(other.id())).isEmpty();
    assertThat(sessions.find(opened.cookie())).isPresent();
    assertThat(visits.of(opened.session().id())).hasSize(1);
    assertThat(budget.messages()).isEmpty();
  }

  @Test
  void the_services_of_a_session_ended_from_elsewhere_are_told() throws Exception {
    Sessions.Opened opened = begun(owner);
    TestService budget = visit(opened, "budget", Manner.POLITE);
    assertThat(logout.end(owner.id(), opened.session().id())).isTrue();
    awaitMessage(budget);
    assertThat(sessions.find(opened.cookie())).isEmpty();
  }

  @Test
  void all_others_end_and_this_one_goes_on() {
    Sessions.Opened kept = begun(owner);
    Sessions.Opened one = begun(owner);
    Sessions.Opened two = begun(owner);
    assertThat(logout.endOthers(owner.id(), kept.session().id())).isEqualTo(2);
    assertThat(sessions.find(kept.cookie())).isPresent();
    assertThat(sessions.find(one.cookie())).isEmpty();
    assertThat(sessions.find(two.cookie())).isEmpty();
  }

  @Test
  void all_sessions_end_and_all_their_services_are_shown() throws Exception {
    Sessions.Opened one = begun(owner);
    Sessions.Opened two = begun(owner);
    visit(one, "budget", Manner.POLITE);
    visit(two, "library", Manner.POLITE);
    String round = logout.endAll(owner.id()).orElseThrow();
    assertThat(logout.await(round, PATIENCE).orElseThrow().services())
        .extracting(Service::name)
        .containsExactlyInAnyOrder("Service budget", "Service library");
    assertThat(sessions.ofAccount(owner.id())).isEmpty();
  }

  @Test
  void a_saml_service_that_we_reach_ourselves_is_told_with_the_others() throws Exception {
    Sessions.Opened opened = begun(owner);
    TestService budget = visit(opened, "budget", Manner.POLITE);
    saml(opened, "library");
    String round = logout.logout(opened.cookie(), Optional.empty()).orElseThrow();
    LogoutRound shown = logout.await(round, PATIENCE).orElseThrow();
    assertThat(shown.complete()).isTrue();
    assertThat(shown.services()).extracting(Service::told).containsOnly(Told.TOLD);
    assertThat(saml.told()).hasSize(1);
    assertThat(budget.messages()).hasSize(1);
  }

  @Test
  void a_saml_service_that_refuses_is_shown_as_not_told() {
    Sessions.Opened opened = begun(owner);
    saml(opened, "library");
    saml.refuses();
    String round = logout.logout(opened.cookie(), Optional.empty()).orElseThrow();
    assertThat(logout.await(round, PATIENCE).orElseThrow().services())
        .containsExactly(new Service("Service library", Told.NOT_TOLD, List.of()));
  }

  @Test
  void what_only_the_browser_can_bring_waits_for_it_and_for_no_longer_than_some_seconds() {
    Sessions.Opened opened = begun(owner);
    saml.reaches(SubjectTeller.Route.BY_BROWSER);
    Visit visit = saml(opened, "library");
    String round = logout.logout(opened.cookie(), Optional.empty()).orElseThrow();
    LogoutRound shown = logout.find(round).orElseThrow();
    assertThat(shown.finished()).isFalse();
    assertThat(shown.services())
        .containsExactly(new Service("Service library", Told.BY_BROWSER, List.of(visit.id())));
    assertThat(shown.errand(visit.id()).orElseThrow().by())
        .containsExactly(visit.bySubject().orElseThrow());
    clock.passes(LogoutRound.TIME);
    assertThat(logout.await(round, PATIENCE).orElseThrow().services())
        .containsExactly(new Service("Service library", Told.NOT_TOLD, List.of(visit.id())));
    // an answer is heard also then
    logout.heard(round, visit.id(), true);
    assertThat(logout.find(round).orElseThrow().complete()).isTrue();
    assertThat(saml.told()).isEmpty();
  }

  @Test
  void what_a_service_has_confirmed_stays_confirmed() {
    Sessions.Opened opened = begun(owner);
    saml.reaches(SubjectTeller.Route.BY_BROWSER);
    Visit visit = saml(opened, "library");
    String round = logout.logout(opened.cookie(), Optional.empty()).orElseThrow();
    logout.heard(round, visit.id(), true);
    logout.heard(round, visit.id(), false);
    logout.heard(round, UUID.randomUUID(), false);
    logout.heard("a".repeat(43), visit.id(), false);
    assertThat(logout.find(round).orElseThrow().complete()).isTrue();
  }

  @Test
  void the_service_that_asks_for_the_logout_gets_no_message_of_it() throws Exception {
    Sessions.Opened opened = begun(owner);
    TestService budget = visit(opened, "budget", Manner.POLITE);
    Visit asking = saml(opened, "library");
    String round =
        logout.endFor(opened.session(), Set.of(asking.id()), Optional.empty()).orElseThrow();
    assertThat(logout.await(round, PATIENCE).orElseThrow().services())
        .containsExactly(new Service("Service budget", Told.TOLD, List.of()));
    assertThat(sessions.find(opened.cookie())).isEmpty();
    assertThat(saml.told()).isEmpty();
    assertThat(budget.messages()).hasSize(1);
  }

  private Visit saml(Sessions.Opened opened, String id) {
    parties.add(TestParties.saml(id));
    Visit visit = TestVisits.bySaml(id, opened.session().id());
    visits.note(visit, opened.session().expires());
    return visit;
  }

  @Test
  void the_services_of_a_session_that_expired_are_told() throws Exception {
    Sessions.Opened opened = begun(owner);
    TestService budget = visit(opened, "budget", Manner.POLITE);
    visits.write();
    assertThat(logout.tellAbandoned()).isZero();
    clock.passes(Duration.ofHours(2));
    assertThat(sessions.sweep()).isEqualTo(1);
    assertThat(logout.tellAbandoned()).isEqualTo(1);
    assertThat(logout.tellAbandoned()).isZero();
    awaitMessage(budget);
  }

  private static void awaitMessage(TestService service) throws InterruptedException {
    for (int i = 0; i < 300 && service.messages().isEmpty(); i++) {
      Thread.sleep(10);
    }
    assertThat(service.messages()).hasSize(1);
  }

  @Test
  void the_sessions_beyond_the_limit_end_and_their_services_are_told() throws Exception {
    Sessions.Opened oldest = begun(owner);
    TestService service = visit(oldest, "budget", Manner.POLITE);
    for (int i = 0; i < SessionLimits.MOST; i++) {
      clock.passes(Duration.ofSeconds(1));
      begun(owner);
    }
    assertThat(logout.endBeyondLimit(owner.id())).isEqualTo(11);
    assertThat(logout.endBeyondLimit(owner.id())).isZero();
    assertThat(sessions.find(oldest.cookie())).isEmpty();
    assertThat(sessions.ofAccount(owner.id())).hasSize(SessionLimits.MOST - 10);
    assertThat(logout.hasEnded(oldest.session().id())).isTrue();
    assertThat(audited)
        .contains(new AuditEvent.SessionEnded(owner.uid(), oldest.session().id(), "TOO_MANY"));
    while (service.messages().isEmpty()) {
      Thread.sleep(10); // @Timeout ends it
    }
  }

  private TestService visit(Sessions.Opened opened, String id, Manner manner) throws IOException {
    TestService service = service(id, manner);
    visits.note(
        TestVisits.to(id, service.url(), opened.session().id()), opened.session().expires());
    return service;
  }

  private TestService service(String id, Manner manner) throws IOException {
    TestService service = new TestService(manner);
    services.add(service);
    parties.add(TestParties.at(id, service.url()));
    return service;
  }

  private Sessions.Opened begun(Account account) {
    return sessions.begin(
        UUID.randomUUID(),
        account,
        Evidence.of(new Proof(Method.PASSWORD, TestClock.START)),
        "Firefox Linux");
  }

  private Account account(String email) {
    return accounts.create(TestPeople.citizen(email)).account().orElseThrow();
  }
}
