package eu.tessera.ejb.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.assertion.ServiceLogouts.Ended;
import eu.tessera.ejb.assertion.ServiceLogouts.Outcome;
import eu.tessera.ejb.assertion.ServiceLogouts.Wish;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.logout.KnownBy;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.logout.SubjectTeller;
import eu.tessera.ejb.logout.TestLogout;
import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.logout.Visits;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.TestParties;
import eu.tessera.ejb.session.SessionLimits;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.saml.idp.Binding;
import eu.tessera.federation.saml.idp.LogoutReply;
import eu.tessera.federation.saml.idp.Refusal;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a service can end, what it cannot, and what it is told of the others. */
@OnEveryDatabase
@Timeout(30)
class ServiceLogoutsTest {
  private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
  private static final String IDP = "https://tessera.example/cas/saml/metadata";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<AuditEvent> audited = new CopyOnWriteArrayList<>();
  private final TestClock clock = new TestClock();
  private final Others others = new Others();
  private final Sessions sessions;
  private final Visits visits;
  private final SingleLogout logout;
  private final ServiceLogouts logouts;
  private final Account clara;
  private final Sessions.Opened opened;
  private final Visit library;

  ServiceLogoutsTest(TestDatabase tested) {
    Database database = new StoredIn(tested.emptied());
    LocalInvalidations invalidations = new LocalInvalidations();
    LocalGrid grid = new LocalGrid();
    Accounts accounts = new Accounts(database, invalidations, clock);
    sessions =
        new Sessions(
            database,
            new SessionLimits(Duration.ofHours(2), Duration.ofHours(12)),
            invalidations,
            clock);
    visits = new Visits(grid, database, TestVault.vault(), clock);
    Registry registry =
        Registry.of(Stream.of("library", "budget", "museum").map(TestParties::saml).toList());
    logout = TestLogout.of(sessions, visits, registry, others, grid, audited::add, clock);
    logouts = new ServiceLogouts(sessions, accounts, visits, logout, grid, audited::add);
    clara = accounts.create(TestPeople.citizen("clara@example.org")).account().orElseThrow();
    opened = begun();
    library = visit("library");
  }

  /** Whether and how the services that did not ask are told. */
  private static final class Others implements SubjectTeller {
    private volatile Route route = Route.DIRECT;
    private volatile boolean polite = true;
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public Route route(Visit visit, KnownBy.Subject subject) {
      return route;
    }

    @Override
    public boolean tell(Visit visit, KnownBy.Subject subject) {
      told.add(visit.service());
      return polite;
    }
  }

  @Test
  void a_service_ends_the_session_in_which_it_was_told_that_name() {
    Outcome outcome = ended(wish(library), Optional.of(opened.cookie()));
    assertThat(outcome.refusal()).isEmpty();
    assertThat(outcome.ended().orElseThrow().here()).isTrue();
    assertThat(sessions.find(opened.cookie())).isEmpty();
    assertThat(others.told).isEmpty();
    assertThat(audited)
        .contains(
            new AuditEvent.LogoutByService(clara.uid(), opened.session().id(), "library"),
            new AuditEvent.SessionEnded(clara.uid(), opened.session().id(), "LOGOUT_BY_SERVICE"));
  }

  @Test
  void another_services_name_ends_nothing() {
    Visit budget = visit("budget");
    endsNothing(with("library", subject(budget), List.of()));
    endsNothing(with("library", subject(budget), List.of(subject(budget).sessionIndex())));
    endsNothing(with("museum", subject(library), List.of()));
  }

  @Test
  void another_services_session_index_ends_nothing() {
    Visit budget = visit("budget");
    endsNothing(with("library", subject(library), List.of(subject(budget).sessionIndex())));
  }

  @Test
  void a_logout_for_an_unknown_session_index_ends_nothing() {
    for (String index :
        new String[] {
          "_" + UUID.randomUUID(), "", "_", library.id().toString(), "x".repeat(5000)
        }) {
      endsNothing(with("library", subject(library), List.of(index)));
    }
  }

  @Test
  void a_name_that_is_nearly_right_ends_nothing() {
    KnownBy.Subject right = subject(library);
    for (KnownBy.Subject wrong :
        List.of(
            named(right, PERSISTENT, right.value() + "x", IDP, right.spNameQualifier()),
            named(right, PERSISTENT, "", IDP, right.spNameQualifier()),
            named(right, PERSISTENT.replace("persistent", "transient"), right.value(), "", ""),
            named(right, PERSISTENT, right.value(), "https://other.example", ""),
            named(right, PERSISTENT, right.value(), IDP, "https://other.example"))) {
      endsNothing(with("library", wrong, List.of(right.sessionIndex())));
    }
  }

  @Test
  void qualifiers_that_are_left_out_mean_the_usual_ones() {
    KnownBy.Subject bare = named(subject(library), PERSISTENT, subject(library).value(), "", "");
    assertThat(ended(with("library", bare, List.of()), Optional.of(opened.cookie())).ended())
        .isPresent();
  }

  @Test
  void of_several_indexes_one_is_enough() {
    String right = subject(library).sessionIndex();
    Wish wish = with("library", subject(library), List.of("_" + UUID.randomUUID(), right));
    assertThat(ended(wish, Optional.of(opened.cookie())).ended()).isPresent();
  }

  @Test
  void without_a_cookie_the_session_is_found_by_its_index() {
    visits.write();
    Outcome outcome = ended(wish(library), Optional.empty());
    assertThat(outcome.ended().orElseThrow().here()).isFalse();
    assertThat(sessions.find(opened.cookie())).isEmpty();
  }

  @Test
  void without_a_cookie_a_name_alone_ends_nothing() {
    visits.write();
    Outcome outcome = ended(with("library", subject(library), List.of()), Optional.empty());
    assertThat(outcome.ended()).isEmpty();
    assertThat(sessions.find(opened.cookie())).isPresent();
  }

  @Test
  void with_the_cookie_of_another_session_the_one_that_is_meant_ends() {
    visits.write();
    Sessions.Opened other = begun();
    Outcome outcome = ended(wish(library), Optional.of(other.cookie()));
    assertThat(outcome.ended().orElseThrow().here()).isFalse();
    assertThat(sessions.find(opened.cookie())).isEmpty();
    assertThat(sessions.find(other.cookie())).isPresent();
  }

  @Test
  void where_nobody_is_signed_in_there_is_nothing_left_to_do() {
    ended(wish(library), Optional.of(opened.cookie()));
    // the double click, and the service that asks once more
    Outcome again = ended(wish(library), Optional.of(opened.cookie()));
    assertThat(again.refusal()).isEmpty();
    assertThat(again.ended()).isEmpty();
  }

  @Test
  void a_logout_that_everybody_confirms_is_answered_as_one() {
    visit("budget");
    Ended ended = ended(wish(library), Optional.of(opened.cookie())).ended().orElseThrow();
    logout.await(ended.round().orElseThrow(), PATIENCE);
    assertThat(logouts.answer(ended.token()).orElseThrow().refusal()).isEmpty();
    assertThat(others.told).containsExactly("budget");
  }

  @Test
  void a_logout_that_somebody_refuses_is_answered_as_partial() {
    visit("budget");
    others.polite = false;
    Ended ended = ended(wish(library), Optional.of(opened.cookie())).ended().orElseThrow();
    logout.await(ended.round().orElseThrow(), PATIENCE);
    ServiceLogouts.Answer answer = logouts.answer(ended.token()).orElseThrow();
    assertThat(answer.refusal()).contains(Refusal.SOME_NOT_LOGGED_OUT);
    assertThat(answer.reply()).isEqualTo(wish(library).reply());
    assertThat(sessions.find(opened.cookie())).isEmpty();
  }

  @Test
  void a_logout_that_nobody_could_bring_is_answered_as_partial() {
    visit("budget");
    others.route = SubjectTeller.Route.NONE;
    Ended ended = ended(wish(library), Optional.of(opened.cookie())).ended().orElseThrow();
    assertThat(logouts.answer(ended.token()).orElseThrow().refusal())
        .contains(Refusal.SOME_NOT_LOGGED_OUT);
  }

  @Test
  void a_logout_that_the_browser_has_not_brought_yet_is_answered_as_partial() {
    Visit budget = visit("budget");
    others.route = SubjectTeller.Route.BY_BROWSER;
    Ended early = ended(wish(library), Optional.of(opened.cookie())).ended().orElseThrow();
    assertThat(logouts.answer(early.token()).orElseThrow().refusal())
        .contains(Refusal.SOME_NOT_LOGGED_OUT);
    logout.heard(early.round().orElseThrow(), budget.id(), true);
    assertThat(logout.find(early.round().orElseThrow()).orElseThrow().complete()).isTrue();
  }

  @Test
  void an_answer_is_given_once_and_to_nobody_who_guesses() {
    Ended ended = ended(wish(library), Optional.of(opened.cookie())).ended().orElseThrow();
    assertThat(logouts.answer("a".repeat(43))).isEmpty();
    assertThat(logouts.answer(ended.token())).isPresent();
    assertThat(logouts.answer(ended.token())).isEmpty();
  }

  @Test
  void a_wish_that_is_kept_is_taken_once_and_by_nobody_who_guesses() {
    String token = logouts.keep(wish(library));
    assertThat(logouts.take("a".repeat(43))).isEmpty();
    assertThat(logouts.take(token)).contains(wish(library));
    assertThat(logouts.take(token)).isEmpty();
  }

  @Test
  void a_wish_shows_nobodys_name() {
    assertThat(wish(library).toString()).doesNotContain(subject(library).value());
  }

  private void endsNothing(Wish wish) {
    visits.write();
    assertThat(ended(wish, Optional.empty()).ended()).as("without a cookie").isEmpty();
    Outcome outcome = ended(wish, Optional.of(opened.cookie()));
    assertThat(outcome.ended()).isEmpty();
    assertThat(outcome.refusal()).contains(Refusal.NO_SESSION);
    assertThat(sessions.find(opened.cookie())).isPresent();
    assertThat(others.told).isEmpty();
    assertThat(audited).noneMatch(AuditEvent.LogoutByService.class::isInstance);
  }

  private Outcome ended(Wish wish, Optional<String> cookie) {
    return logouts.end(wish, cookie, token -> "/done/" + token);
  }

  private Wish wish(Visit visit) {
    return with(visit.service(), subject(visit), List.of(subject(visit).sessionIndex()));
  }

  private static Wish with(String service, KnownBy.Subject subject, List<String> indexes) {
    return new Wish(
        new LogoutReply(entity(service), "_request", "there", Binding.REDIRECT),
        service,
        "Service " + service,
        subject.format(),
        subject.value(),
        subject.nameQualifier(),
        subject.spNameQualifier(),
        indexes);
  }

  private static KnownBy.Subject named(
      KnownBy.Subject subject, String format, String value, String by, String whom) {
    return new KnownBy.Subject(subject.entityId(), format, value, by, whom, subject.sessionIndex());
  }

  private static KnownBy.Subject subject(Visit visit) {
    return visit.bySubject().orElseThrow();
  }

  private Visit visit(String service) {
    UUID id = UUID.randomUUID();
    Visit visit =
        new Visit(
            id,
            opened.session().id(),
            clara.uid(),
            service,
            "Service " + service,
            new KnownBy.Subject(
                entity(service), PERSISTENT, "name-at-" + service, IDP, entity(service), "_" + id),
            clock.instant(),
            true);
    visits.note(visit, opened.session().expires());
    return visit;
  }

  private static String entity(String service) {
    return "https://" + service + ".example/sp";
  }

  private Sessions.Opened begun() {
    return sessions.begin(
        UUID.randomUUID(),
        clara,
        Evidence.of(new Proof(Method.PASSWORD, clock.instant())),
        "Firefox on Linux");
  }
}
