package eu.tessera.ejb.exchange;

import static eu.tessera.ejb.exchange.TestExchange.ANNA;
import static eu.tessera.ejb.exchange.TestExchange.BERT;
import static eu.tessera.ejb.exchange.TestExchange.CARA;
import static eu.tessera.ejb.exchange.TestExchange.NOBODY;
import static eu.tessera.ejb.exchange.TestExchange.OPAL;
import static eu.tessera.ejb.exchange.TestExchange.OTTO;
import static eu.tessera.ejb.exchange.TestExchange.cas;
import static eu.tessera.ejb.exchange.TestExchange.done;
import static eu.tessera.ejb.exchange.TestExchange.refused;
import static eu.tessera.ejb.exchange.TestExchange.saml;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.exchange.Answer.Why;
import eu.tessera.ejb.exchange.Submission.Live;
import eu.tessera.ejb.exchange.Submission.State;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.registry.TestParties;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class ServiceExchangeTest {
  private static final String ENTITY = "https://service.example.org/saml";
  private static final String URL = "https://budget.example/app/";
  private static final TestMetadata GOOD = TestMetadata.good();

  private final TestDatabase database;
  private final TestClock clock = new TestClock();
  @TempDir Path files;
  private TestExchange node;

  ServiceExchangeTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @BeforeEach
  void open() {
    node = new TestExchange(database, files, clock);
  }

  @Test
  void what_is_submitted_and_approved_is_live_and_found_by_its_entity_id() {
    Submission submitted = done(node.services().submit(ANNA, saml("library", GOOD)));
    assertThat(submitted.state()).isEqualTo(State.SUBMITTED);
    assertThat(node.registry().byEntityId(ENTITY)).isEmpty();
    Submission live = approve(CARA, submitted.id());
    assertThat(live).isInstanceOf(Live.class);
    assertThat(node.registry().byEntityId(ENTITY).orElseThrow().party().id()).isEqualTo("library");
    assertThat(node.letters.written).hasOnlyElementsOfType(Letter.SubmissionApproved.class);
    assertThat(node.letters.to).containsExactly("team@service.example.org");
  }

  @Test
  void who_submits_cannot_approve_his_own() {
    Submission own = done(node.services().submit(OPAL, saml("library", GOOD)));
    assertThat(refused(answer(OPAL, own.id()))).isEqualTo(Why.OWN_SUBMISSION);
    Actor shouting = new Actor("N00OPAL", OPAL.roles());
    assertThat(refused(answer(shouting, own.id()))).isEqualTo(Why.OWN_SUBMISSION);
    assertThat(node.registry().byEntityId(ENTITY)).isEmpty();
    assertThat(approve(OTTO, own.id()).state()).isEqualTo(State.LIVE);
  }

  @Test
  void who_wrote_the_draft_that_another_submits_cannot_approve_it_either() {
    Submission draft = done(node.services().save(OTTO, saml("library", GOOD)));
    Submission submitted = done(node.services().submit(OPAL, draft.id()));
    assertThat(refused(answer(OTTO, submitted.id()))).isEqualTo(Why.OWN_SUBMISSION);
    assertThat(refused(answer(OPAL, submitted.id()))).isEqualTo(Why.OWN_SUBMISSION);
  }

  @Test
  void who_is_no_approver_approves_rejects_plans_and_rolls_back_nothing() {
    Submission submitted = done(node.services().submit(ANNA, saml("library", GOOD)));
    for (Actor actor : List.of(BERT, NOBODY)) {
      assertThat(refused(answer(actor, submitted.id()))).isEqualTo(Why.NOT_ALLOWED);
      assertThat(refused(node.services().reject(actor, submitted.id(), "no")))
          .isEqualTo(Why.NOT_ALLOWED);
      assertThat(refused(node.services().plan(actor, submitted.id(), clock.instant())))
          .isEqualTo(Why.NOT_ALLOWED);
      assertThat(refused(node.services().rollBack(actor, "library", 1))).isEqualTo(Why.NOT_ALLOWED);
    }
    assertThat(refused(node.services().submit(CARA, saml("other", GOOD))))
        .isEqualTo(Why.NOT_ALLOWED);
    assertThat(refused(node.services().check(NOBODY, saml("other", GOOD))))
        .isEqualTo(Why.NOT_ALLOWED);
  }

  @Test
  void an_integrator_sees_and_changes_his_own_services_only() {
    node.live(saml("library", GOOD));
    assertThat(node.services().service(ANNA, "library")).isPresent();
    assertThat(node.services().service(BERT, "library")).isEmpty();
    assertThat(node.services().service(CARA, "library")).isPresent();
    assertThat(node.services().services(BERT, ServiceQuery.all()).items()).isEmpty();
    assertThat(node.services().services(ANNA, ServiceQuery.all()).total()).isEqualTo(1);
    assertThat(node.services().history(BERT, "library")).isEmpty();
    assertThat(refused(node.services().submit(BERT, saml("library", GOOD))))
        .isEqualTo(Why.NOT_ALLOWED);
    assertThat(refused(node.services().refresh(BERT, "library"))).isEqualTo(Why.NOT_FOUND);
    UUID id = node.services().history(ANNA, "library").get(0).id();
    assertThat(node.services().submission(BERT, id)).isEmpty();
    assertThat(refused(node.services().difference(BERT, id))).isEqualTo(Why.NOT_FOUND);
  }

  @Test
  void a_service_that_somebody_is_registering_is_not_taken_from_him() {
    done(node.services().submit(ANNA, saml("library", GOOD)));
    assertThat(refused(node.services().submit(BERT, saml("library", GOOD))))
        .isEqualTo(Why.NOT_ALLOWED);
  }

  @Test
  void a_version_with_errors_is_kept_as_a_draft_and_not_submitted() {
    TestMetadata broken = GOOD.at("http://service.example.org/acs");
    Answer<Submission> answer = node.services().submit(ANNA, saml("library", broken));
    assertThat(refused(answer)).isEqualTo(Why.HAS_ERRORS);
    assertThat(answer.refusal().orElseThrow().findings())
        .extracting(Finding::code)
        .contains("M-132");
    Submission draft = done(node.services().save(ANNA, saml("library", broken)));
    assertThat(draft.content().findings()).extracting(Finding::code).contains("M-132");
    assertThat(refused(node.services().submit(ANNA, draft.id()))).isEqualTo(Why.HAS_ERRORS);
    assertThat(node.services().submission(CARA, draft.id())).isEmpty();
  }

  @Test
  void an_entity_id_that_is_live_elsewhere_is_refused_and_so_is_an_address() {
    node.live(saml("library", GOOD));
    assertThat(refused(node.services().submit(ANNA, saml("second", GOOD))))
        .isEqualTo(Why.HAS_ERRORS);
    node.live(cas("budget", URL));
    Answer<Submission> same = node.services().submit(ANNA, cas("again", URL));
    assertThat(same.refusal().orElseThrow().findings().get(0).sentence())
        .contains("belongs to another service");
  }

  @Test
  void of_two_submissions_of_one_entity_the_second_is_not_approved() {
    Submission first = done(node.services().submit(ANNA, saml("one", GOOD)));
    Submission second = done(node.services().submit(ANNA, saml("two", GOOD)));
    approve(CARA, first.id());
    assertThat(refused(answer(CARA, second.id()))).isEqualTo(Why.HAS_ERRORS);
  }

  @Test
  void of_two_approvals_at_once_one_is_done() throws Exception {
    Submission submitted = done(node.services().submit(ANNA, saml("library", GOOD)));
    TestExchange other = new TestExchange(database, files, clock);
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Answer<Submission>>> both =
          List.of(
              () -> answer(CARA, submitted.id()),
              () ->
                  other
                      .services()
                      .approve(OPAL, submitted.id(), Optional.empty(), Optional.empty()));
      int done = 0;
      for (Future<Answer<Submission>> one : people.invokeAll(both)) {
        Answer<Submission> answer = one.get();
        done += answer.value().isPresent() ? 1 : 0;
        answer.refusal().ifPresent(r -> assertThat(r.why()).isIn(Why.WRONG_STATE, Why.HAS_ERRORS));
      }
      assertThat(done).isEqualTo(1);
      assertThat(node.services().history(OPAL, "library")).hasSize(1);
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void a_rejected_version_says_why_and_goes_no_further() {
    Submission submitted = done(node.services().submit(ANNA, saml("library", GOOD)));
    assertThat(refused(node.services().reject(CARA, submitted.id(), " "))).isEqualTo(Why.INVALID);
    Submission rejected =
        done(node.services().reject(CARA, submitted.id(), "The contact is not a team."));
    assertThat(rejected).isInstanceOf(Submission.Rejected.class);
    assertThat(refused(answer(OPAL, submitted.id()))).isEqualTo(Why.WRONG_STATE);
    assertThat(node.letters.written.get(0)).isInstanceOf(Letter.SubmissionRejected.class);
    Submission.Rejected kept =
        (Submission.Rejected) node.services().submission(ANNA, submitted.id()).orElseThrow();
    assertThat(kept.reason()).isEqualTo("The contact is not a team.");
    assertThat(kept.rejected().by()).isEqualTo(CARA.uid());
  }

  @Test
  void what_is_planned_goes_live_at_its_moment_and_not_before() {
    Submission submitted = done(node.services().submit(ANNA, saml("library", GOOD)));
    Instant monday = clock.instant().plus(Duration.ofDays(1));
    Submission planned =
        done(node.services().approve(CARA, submitted.id(), Optional.of(monday), Optional.empty()));
    assertThat(planned.state()).isEqualTo(State.PLANNED);
    node.exchange.goLive();
    assertThat(node.registry().byEntityId(ENTITY)).isEmpty();
    Instant later = monday.plus(Duration.ofHours(2));
    done(node.services().plan(CARA, submitted.id(), later));
    clock.passes(Duration.ofHours(25));
    node.exchange.goLive();
    assertThat(node.registry().byEntityId(ENTITY)).isEmpty();
    clock.passes(Duration.ofHours(2));
    node.exchange.goLive();
    node.exchange.goLive();
    assertThat(node.registry().byEntityId(ENTITY)).isPresent();
    assertThat(node.services().submission(ANNA, submitted.id()).orElseThrow().state())
        .isEqualTo(State.LIVE);
  }

  @Test
  void what_is_planned_for_a_moment_that_cannot_be_is_refused() {
    Submission submitted = done(node.services().submit(ANNA, saml("library", GOOD)));
    for (Instant never :
        List.of(clock.instant().minusSeconds(3600), clock.instant().plus(Duration.ofDays(500)))) {
      assertThat(
              refused(
                  node.services()
                      .approve(CARA, submitted.id(), Optional.of(never), Optional.empty())))
          .isEqualTo(Why.INVALID);
    }
  }

  @Test
  void a_roll_back_makes_the_earlier_version_live_again() {
    node.live(saml("library", GOOD));
    clock.passes(Duration.ofHours(1));
    node.live(saml("library", GOOD.at("https://service.example.org/second")));
    assertThat(consumer()).isEqualTo("https://service.example.org/second");
    assertThat(refused(node.services().rollBack(CARA, "library", 2))).isEqualTo(Why.WRONG_STATE);
    Submission back = done(node.services().rollBack(CARA, "library", 1));
    assertThat(consumer()).isEqualTo("https://service.example.org/acs");
    assertThat(back.content().origin()).isEqualTo(Submission.Origin.ROLL_BACK);
    assertThat(node.services().history(ANNA, "library"))
        .extracting(Submission::state)
        .containsExactly(State.LIVE, State.SUPERSEDED, State.SUPERSEDED);
  }

  @Test
  void a_change_on_one_node_is_seen_on_another() {
    TestExchange other = new TestExchange(database, files, clock);
    node.live(saml("library", GOOD));
    node.live(cas("budget", URL));
    other.turn();
    assertThat(other.registry().byEntityId(ENTITY)).isPresent();
    assertThat(other.registry().find(TestParties.url(URL + "x"))).isPresent();
    done(node.services().retire(OPAL, "library", "moved"));
    assertThat(node.registry().byEntityId(ENTITY)).isEmpty();
    other.turn();
    assertThat(other.registry().byEntityId(ENTITY)).isEmpty();
    assertThat(other.registry().byId("budget")).isPresent();
  }

  @Test
  void a_retired_service_leaves_its_history_and_its_entity_id() {
    node.live(saml("library", GOOD));
    assertThat(refused(node.services().retire(ANNA, "library", "x"))).isEqualTo(Why.NOT_ALLOWED);
    done(node.services().retire(OPAL, "library", "It is gone."));
    assertThat(node.services().history(OPAL, "library"))
        .extracting(Submission::state)
        .containsExactly(State.SUPERSEDED);
    node.live(saml("second", GOOD));
    assertThat(node.registry().byEntityId(ENTITY).orElseThrow().party().id()).isEqualTo("second");
  }

  @Test
  void an_old_signing_key_is_accepted_until_its_date() {
    node.live(saml("library", GOOD));
    String fresh =
        TestMetadata.key(
            "signing", TestMetadata.keys(Duration.ofDays(600)).signing().certificate());
    Submission second =
        done(
            node.services()
                .submit(ANNA, saml("library", GOOD.keys(fresh + TestMetadata.encryption()))));
    assertThat(second.content().findings()).extracting(Finding::code).contains("M-162");
    Instant until = clock.instant().plus(Duration.ofDays(30));
    done(node.services().approve(CARA, second.id(), Optional.empty(), Optional.of(until)));
    var service = node.registry().byEntityId(ENTITY).orElseThrow();
    var old = TestMetadata.signingCertificate().getPublicKey();
    assertThat(service.provider().signingKeys()).hasSize(1).doesNotContain(old);
    assertThat(service.at(clock.instant()).provider().signingKeys()).hasSize(2).contains(old);
    assertThat(service.at(until).provider().signingKeys()).hasSize(1).doesNotContain(old);
  }

  @Test
  void the_difference_is_told_in_plain_words() {
    node.live(saml("library", GOOD));
    Submission second =
        done(
            node.services()
                .submit(
                    ANNA,
                    new Proposal(
                        "library",
                        "{\"name\":\"New library\",\"protocol\":\"saml\"}",
                        Optional.of(
                            GOOD.at("https://service.example.org/two")
                                .keys(TestMetadata.signing())
                                .document()))));
    Difference difference = done(node.services().difference(CARA, second.id()));
    assertThat(difference.harmless()).isFalse();
    assertThat(difference.changes())
        .extracting(Difference.Change::sentence)
        .contains("The field \"name\" changes from Library to New library.")
        .anyMatch(s -> s.startsWith("Removed address for answers: https://service.example.org/acs"))
        .anyMatch(s -> s.startsWith("Added address for answers: https://service.example.org/two"))
        .anyMatch(
            s -> s.matches("Removed encryption certificate: [0-9A-F:]{95} \\(2026-.* to .*\\)."));
  }

  @Test
  void a_check_keeps_nothing() {
    Checked checked = done(node.services().check(ANNA, saml("library", GOOD)));
    assertThat(checked.good()).isTrue();
    assertThat(checked.entityId()).contains(ENTITY);
    assertThat(node.services().history(OPAL, "library")).isEmpty();
    assertThat(node.services().open(OPAL, 0, 10).total()).isZero();
  }

  @Test
  void what_a_file_defines_is_listed_and_not_changed_here() {
    TestExchange.write(
        files,
        "budget.json",
        "{\"name\":\"Budget\",\"protocol\":\"cas\",\"urls\":[\"" + URL + "\"]}");
    node.turn();
    ServiceEntry entry = node.services().service(OPAL, "budget").orElseThrow();
    assertThat(entry.place()).isEqualTo(ServiceEntry.Place.FILE);
    assertThat(refused(node.services().submit(OPAL, cas("budget", URL)))).isEqualTo(Why.HAS_ERRORS);
    assertThat(refused(node.services().retire(OPAL, "budget", "x"))).isEqualTo(Why.INVALID);
  }

  @Test
  void a_draft_is_taken_back_by_its_author_and_a_live_version_by_nobody() {
    Submission draft = done(node.services().save(ANNA, saml("library", GOOD)));
    assertThat(refused(node.services().withdraw(BERT, draft.id()))).isEqualTo(Why.NOT_FOUND);
    assertThat(done(node.services().withdraw(ANNA, draft.id())).state()).isEqualTo(State.WITHDRAWN);
    Submission live = node.live(saml("library", GOOD));
    assertThat(refused(node.services().withdraw(ANNA, live.id()))).isEqualTo(Why.WRONG_STATE);
  }

  @Test
  void pages_of_a_list_have_an_end() {
    node.live(cas("a", "https://a.example/"));
    node.live(cas("b", "https://b.example/"));
    node.live(cas("c", "https://c.example/"));
    Page<ServiceEntry> page =
        node.services().services(OPAL, new ServiceQuery("", Optional.empty(), 1, 1));
    assertThat(page.items()).extracting(ServiceEntry::id).containsExactly("b");
    assertThat(page.total()).isEqualTo(3);
    assertThat(
            node.services()
                .services(OPAL, new ServiceQuery("C.EXA", Optional.empty(), 0, 9))
                .items())
        .extracting(ServiceEntry::id)
        .containsExactly("c");
  }

  private String consumer() {
    return node.registry().byEntityId(ENTITY).orElseThrow().provider().defaultConsumer().location();
  }

  private Submission approve(Actor actor, UUID id) {
    return done(answer(actor, id));
  }

  private Answer<Submission> answer(Actor actor, UUID id) {
    return node.services().approve(actor, id, Optional.empty(), Optional.empty());
  }
}
