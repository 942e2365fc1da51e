package eu.tessera.ejb.exchange;

import static eu.tessera.ejb.exchange.TestExchange.ANNA;
import static eu.tessera.ejb.exchange.TestExchange.CARA;
import static eu.tessera.ejb.exchange.TestExchange.cas;
import static eu.tessera.ejb.exchange.TestExchange.done;
import static eu.tessera.ejb.exchange.TestExchange.saml;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.exchange.Submission.Rejected;
import eu.tessera.ejb.exchange.Submission.State;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was planned meets the world as it is at its moment. */
@OnEveryDatabase
class GoingLiveTest {
  private static final String ENTITY = "https://service.example.org/saml";
  private static final TestMetadata GOOD = TestMetadata.good();

  private final TestDatabase database;
  private final TestClock clock = new TestClock();
  @TempDir Path files;
  private TestExchange node;

  GoingLiveTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @BeforeEach
  void open() {
    node = new TestExchange(database, files, clock);
  }

  @Test
  void what_has_expired_by_its_moment_does_not_go_live_and_the_last_good_version_stays() {
    node.live(saml("library", GOOD));
    var shortLived = TestMetadata.keys(Duration.ofDays(2)).signing().certificate();
    String keys = TestMetadata.key("signing", shortLived) + TestMetadata.encryption();
    Submission planned = planned(node, saml("library", GOOD.keys(keys)), Duration.ofDays(3));
    node.letters.written.clear();
    pass(node, Duration.ofDays(3));

    Rejected stopped = stopped(planned);
    assertThat(stopped.rejected().by()).isEqualTo(Actor.TESSERA.uid());
    assertThat(stopped.reason()).contains("expired on");
    assertThat(stopped.content().findings()).filteredOn(Finding::error).isNotEmpty();
    assertThat(node.letters.written).hasOnlyElementsOfType(Letter.SubmissionStopped.class);
    assertThat(node.letters.written).hasSize(1);
    assertThat(node.registry().byEntityId(ENTITY).orElseThrow().provider().signingKeys())
        .containsExactly(TestMetadata.signingCertificate().getPublicKey());
    assertThat(node.services().history(ANNA, "library"))
        .extracting(Submission::state)
        .containsExactly(State.REJECTED, State.LIVE);
  }

  @Test
  void an_entity_id_that_another_has_taken_meanwhile_is_not_taken_from_him() {
    Submission planned = planned(node, saml("library", GOOD), Duration.ofDays(1));
    node.live(saml("second", GOOD));
    pass(node, Duration.ofDays(2));
    assertThat(stopped(planned).reason()).contains("belongs to another service");
    assertThat(node.registry().byEntityId(ENTITY).orElseThrow().party().id()).isEqualTo("second");
  }

  @Test
  void an_entity_id_of_a_service_that_is_not_in_use_is_not_taken_either() {
    Submission planned = planned(node, saml("library", GOOD), Duration.ofDays(1));
    node.live(saml("own", GOOD));
    TestExchange.write(
        files,
        "own.json",
        "{\"name\":\"Own\",\"protocol\":\"cas\",\"urls\":[\"https://own.example/\"]}");
    node.turn();
    pass(node, Duration.ofDays(2));
    assertThat(stopped(planned).reason()).contains("not in use");
  }

  @Test
  void an_address_that_another_has_taken_meanwhile_is_not_taken_from_him() {
    String url = "https://budget.example/app/";
    Submission planned = planned(node, cas("budget", url), Duration.ofDays(1));
    node.live(cas("other", url));
    pass(node, Duration.ofDays(2));
    assertThat(stopped(planned).reason()).contains("belongs to another service");
  }

  @Test
  void of_two_planned_for_one_moment_with_one_address_one_goes_live() {
    String url = "https://budget.example/app/";
    Submission one = planned(node, cas("one", url), Duration.ofDays(1));
    Submission two = planned(node, cas("two", url), Duration.ofDays(1));
    pass(node, Duration.ofDays(2));
    assertThat(List.of(now(one), now(two)))
        .extracting(Submission::state)
        .containsExactlyInAnyOrder(State.LIVE, State.REJECTED);
  }

  @Test
  void a_host_that_is_not_allowed_any_more_does_not_go_live() {
    TestExchange near = new TestExchange(database, files, clock, true);
    Submission planned =
        planned(near, saml("library", GOOD.at("https://10.0.0.7/acs")), Duration.ofDays(1));
    pass(node, Duration.ofDays(2));
    assertThat(stopped(planned).reason()).contains("private network");
    assertThat(node.registry().byEntityId(ENTITY)).isEmpty();
  }

  @Test
  void of_two_nodes_at_once_one_makes_it_live() throws Exception {
    TestExchange other = new TestExchange(database, files, clock);
    Submission planned = planned(node, saml("library", GOOD), Duration.ofDays(1));
    clock.passes(Duration.ofDays(2));
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Object>> turns =
          List.of(
              Executors.callable(node.exchange::goLive),
              Executors.callable(other.exchange::goLive));
      for (Future<Object> turn : both.invokeAll(turns)) {
        turn.get();
      }
    } finally {
      both.shutdownNow();
    }
    assertThat(now(planned).state()).isEqualTo(State.LIVE);
    assertThat(other.turn().registry().byEntityId(ENTITY)).isPresent();
    assertThat(node.services().history(ANNA, "library")).hasSize(1);
    assertThat(node.letters.written).hasSize(1); // of the approval
  }

  private Submission planned(TestExchange at, Proposal proposal, Duration ahead) {
    Submission submitted = done(at.services().submit(ANNA, proposal));
    return done(
        at.services()
            .approve(
                CARA, submitted.id(), Optional.of(clock.instant().plus(ahead)), Optional.empty()));
  }

  private void pass(TestExchange at, Duration time) {
    clock.passes(time);
    at.turn().exchange.goLive();
  }

  private Submission now(Submission version) {
    return node.services().submission(CARA, version.id()).orElseThrow();
  }

  private Rejected stopped(Submission planned) {
    return (Rejected) now(planned);
  }
}
