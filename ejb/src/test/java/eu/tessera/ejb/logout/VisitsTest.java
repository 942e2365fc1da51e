package eu.tessera.ejb.logout;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import eu.tessera.persistence.session.VisitRepository;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class VisitsTest {
  private static final Instant UNTIL = TestClock.START.plusSeconds(3600);
  private static final String URL = "https://budget.example/app/?secret=s3cr3t";

  /** Held here so that it stays: one test has it say what nobody needs to read. */
  private static final Logger LOG = Logger.getLogger(Visits.class.getName());

  private final TestDatabase tested;
  private final TestClock clock = new TestClock();
  private final LocalGrid grid = new LocalGrid();
  private final UUID session = UUID.randomUUID();
  private final Failing database;
  private final Visits visits;

  VisitsTest(TestDatabase database) {
    this.tested = database.emptied();
    this.database = new Failing(new StoredIn(database));
    this.visits = node(grid);
  }

  @Test
  void a_visit_is_known_at_once_and_without_the_database() {
    database.away = true;
    Visit visit = visit("budget", 0);
    assertThat(visits.note(visit, UNTIL)).isTrue();
    database.away = false;
    assertThat(visits.of(session)).containsExactly(visit);
  }

  @Test
  void a_visit_outlives_the_node_once_it_is_written() {
    Visit visit = visit("budget", 0);
    visits.note(visit, UNTIL);
    assertThat(visits.write()).isEqualTo(1);
    assertThat(visits.write()).isZero();
    assertThat(visits.of(session)).containsExactly(visit);
    assertThat(node(new LocalGrid()).of(session)).hasSize(1);
    Visit kept = node(new LocalGrid()).of(session).get(0);
    assertThat(kept.knownBy()).isEqualTo(visit.knownBy());
    assertThat(kept.name()).isEqualTo(visit.name());
    assertThat(kept.takesPart()).isTrue();
  }

  @Test
  void what_the_database_refuses_is_written_at_the_next_turn() {
    visits.note(visit("budget", 0), UNTIL);
    database.away = true;
    LOG.setLevel(Level.OFF);
    assertThat(visits.write()).isZero();
    LOG.setLevel(null);
    database.away = false;
    assertThat(visits.write()).isEqualTo(1);
  }

  @Test
  void a_visit_that_the_database_has_already_keeps_no_other_out() {
    Visit there = visit("budget", 0);
    visits.note(there, UNTIL);
    visits.write();
    Visits other = node(new LocalGrid());
    other.note(there, UNTIL);
    other.note(visit("library", 1), UNTIL);
    LOG.setLevel(Level.OFF);
    assertThat(other.write()).isEqualTo(2);
    LOG.setLevel(null);
    assertThat(other.write()).isZero();
    assertThat(node(new LocalGrid()).of(session)).hasSize(2);
  }

  @Test
  void a_visit_that_the_database_never_takes_keeps_no_other_out() {
    Visit never = TestVisits.later("n".repeat(10_000), URL, session, Duration.ZERO);
    visits.note(never, UNTIL);
    visits.note(visit("budget", 1), UNTIL);
    LOG.setLevel(Level.OFF);
    visits.write();
    LOG.setLevel(null);
    assertThat(node(new LocalGrid()).of(session))
        .extracting(Visit::service)
        .containsExactly("budget");
  }

  @Test
  void what_later_visits_have_pushed_out_is_not_written_at_all() {
    for (int i = 0; i < VisitList.MOST + 50; i++) {
      visits.note(visit("service-" + i, i), UNTIL);
    }
    assertThat(visits.write()).isEqualTo(VisitList.MOST);
    assertThat(visits.of(session)).hasSize(VisitList.MOST);
    assertThat(visits.of(session).get(0).service()).isEqualTo("service-50");
  }

  @Test
  void one_visit_more_is_the_same_as_all_together() {
    Random random = new Random(1);
    VisitList one = VisitList.NONE;
    List<Visit> all = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      boolean late = random.nextInt(10) == 0;
      Visit next = visit("service-" + random.nextInt(60), late ? 2 * i - 9 : 2 * i);
      all.add(next);
      VisitList before = one;
      one = one.with(next);
      assertThat(one).isEqualTo(before.and(List.of(next)));
    }
    assertThat(one.visits()).hasSize(VisitList.MOST);
  }

  @Test
  void neither_ticket_nor_query_lies_open_in_the_database() {
    Visit visit = visit("budget", 0);
    visits.note(visit, UNTIL);
    visits.write();
    for (String secret : List.of(TestVisits.ticket(visit), "s3cr3t")) {
      assertThat(
              tested.sql(
                  "delete from session_visit where service like '%"
                      + secret
                      + "%' or name like '%"
                      + secret
                      + "%'"))
          .isZero();
      byte[] kept =
          tested.transaction(e -> new VisitRepository(e).ofSession(session)).get(0).sealedReturn();
      assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }
  }

  @Test
  void an_ended_session_takes_no_visit() {
    Visit visit = visit("budget", 0);
    visits.note(visit, UNTIL);
    assertThat(visits.close(List.of(session))).containsExactly(visit);
    assertThat(visits.note(visit("late", 1), UNTIL)).isFalse();
    assertThat(visits.close(List.of(session))).isEmpty();
    assertThat(visits.of(session)).isEmpty();
  }

  @Test
  void a_session_past_its_end_takes_no_visit() {
    clock.passes(Duration.ofSeconds(3600));
    assertThat(visits.note(visit("budget", 0), UNTIL)).isFalse();
  }

  @Test
  void what_was_not_yet_written_at_the_end_is_never_written() {
    visits.note(visit("budget", 0), UNTIL);
    visits.close(List.of(session));
    assertThat(visits.write()).isZero();
    assertThat(visits.abandoned()).isEmpty();
  }

  @Test
  void visits_of_a_session_that_went_without_a_word_are_abandoned() {
    visits.note(visit("budget", 0), UNTIL);
    visits.write();
    assertThat(visits.abandoned()).containsExactly(session);
    assertThat(visits.close(List.of(session))).hasSize(1);
    assertThat(visits.abandoned()).isEmpty();
  }

  @Test
  void the_list_is_bounded_and_the_oldest_goes_first() {
    for (int i = 0; i < VisitList.MOST + 5; i++) {
      visits.note(visit("service" + i, i), UNTIL);
    }
    assertThat(visits.of(session))
        .hasSize(VisitList.MOST)
        .extracting(Visit::service)
        .startsWith("service5")
        .endsWith("service" + (VisitList.MOST + 4));
  }

  @Test
  void a_service_that_asks_often_does_not_push_the_others_out() {
    visits.note(visit("quiet", 0), UNTIL);
    for (int i = 1; i < 1000; i++) {
      visits.note(visit("chatty", i), UNTIL);
    }
    assertThat(visits.of(session))
        .hasSize(1 + VisitList.MOST_OF_ONE)
        .extracting(Visit::service)
        .startsWith("quiet");
  }

  @Test
  void the_database_is_bounded_too() {
    for (int i = 0; i < 60; i++) {
      for (String service : List.of("a", "b", "c", "d")) {
        visits.note(visit(service, i), UNTIL);
      }
    }
    visits.write();
    assertThat(node(new LocalGrid()).of(session)).hasSize(4 * VisitList.MOST_OF_ONE);
    assertThat(tested.sql("delete from session_visit")).isEqualTo(4 * VisitList.MOST_OF_ONE);
  }

  @Test
  void the_database_is_bounded_too_whatever_the_grid_has_forgotten() {
    // of so many visits some are counted for sure: the chance of none is one in 10^23
    for (int i = 0; i < 5 * VisitList.MOST; i += 4) {
      Visits forgetful = node(new LocalGrid());
      for (int j = i; j < i + 4; j++) {
        forgetful.note(visit("service-" + j, j), UNTIL);
      }
      forgetful.write();
    }
    assertThat(tested.sql("delete from session_visit")).isLessThan(3 * VisitList.MOST);
  }

  @Test
  void what_the_grid_keeps_can_travel_to_other_nodes() throws Exception {
    VisitList list = VisitList.NONE.with(visit("budget", 0));
    LogoutRound round =
        new LogoutRound(
            List.of(
                new LogoutRound.Errand(
                    UUID.randomUUID(),
                    session,
                    "n00abcde",
                    "budget",
                    "Budget",
                    Told.BY_BROWSER,
                    TestVisits.bySaml("library", session).bySubject().stream().toList())),
            List.of(new LogoutRound.WayBack("Budget", URL)),
            TestClock.START);
    VisitList saml = VisitList.NONE.with(TestVisits.bySaml("library", session));
    for (Object kept : List.of(list, round, saml)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new ObjectOutputStream(bytes).writeObject(kept);
      assertThat(new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject())
          .isEqualTo(kept);
    }
  }

  @Test
  void the_name_by_which_a_saml_service_knows_somebody_is_kept_and_sealed() {
    Visit visit = TestVisits.bySaml("library", session);
    visits.note(visit, UNTIL);
    visits.write();
    assertThat(node(new LocalGrid()).of(session)).containsExactly(visit);
    assertThat(node(new LocalGrid()).byId(visit.id())).contains(visit);
    assertThat(tested.sql("delete from session_visit where name like '%name-%'")).isZero();
    assertThat(visit.toString()).doesNotContain(visit.bySubject().orElseThrow().value());
  }

  @Test
  void a_visit_that_is_known_already_is_remembered_once() {
    Visit visit = TestVisits.bySaml("library", session);
    visits.note(visit, UNTIL);
    visits.note(visit, UNTIL);
    assertThat(visits.write()).isEqualTo(1);
    // another node, or this one after a while, has no copy at hand and writes it again
    Visits other = node(new LocalGrid());
    assertThat(other.note(visit, UNTIL)).isTrue();
    other.note(visit("budget", 1), UNTIL);
    assertThat(other.write()).isEqualTo(2);
    assertThat(node(new LocalGrid()).of(session)).hasSize(2);
  }

  @Test
  void who_comes_back_to_a_saml_service_does_not_break_the_batch_of_others() {
    Visit library = TestVisits.bySaml("library", session);
    visits.note(library, UNTIL);
    visits.write();
    Visits other = node(new LocalGrid());
    other.note(library, UNTIL);
    other.note(visit("budget", 1), UNTIL);
    List<String> warnings = new ArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord said) {
            warnings.add(said.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    LOG.addHandler(listener);
    other.write();
    LOG.removeHandler(listener);
    assertThat(warnings).isEmpty();
    assertThat(node(new LocalGrid()).of(session)).hasSize(2);
  }

  @Test
  void of_many_visits_at_once_none_is_lost() throws Exception {
    ExecutorService services = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 100; i++) {
      Visit visit = visit("service" + i, i);
      services.execute(() -> visits.note(visit, UNTIL));
    }
    services.shutdown();
    assertThat(services.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    assertThat(visits.of(session)).hasSize(100);
  }

  @Test
  void a_service_that_hears_of_no_logout_is_noted_every_five_minutes_and_others_each_time() {
    for (int second = 0; second < 300; second++) {
      assertThat(visits.note(TestVisits.silent(visit("quiet", second)), UNTIL)).isTrue();
    }
    assertThat(visits.of(session)).hasSize(1);
    visits.note(TestVisits.silent(visit("quiet", 300)), UNTIL);
    assertThat(visits.of(session)).hasSize(2);
    visits.note(visit("budget", 301), UNTIL);
    visits.note(visit("budget", 302), UNTIL);
    assertThat(visits.of(session)).hasSize(4);
  }

  private Visit visit(String service, long later) {
    return TestVisits.later(service, URL, session, Duration.ofSeconds(later));
  }

  private Visits node(LocalGrid with) {
    return new Visits(with, database, TestVault.vault(), clock);
  }

  /** Is away on request. */
  private static final class Failing implements Database {
    private final Database database;
    private boolean away;

    Failing(Database database) {
      this.database = database;
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
      return database.read(there(work));
    }

    @Override
    public <T> T write(Function<EntityManager, T> work) {
      return database.write(there(work));
    }

    private <T> Function<EntityManager, T> there(Function<EntityManager, T> work) {
      if (away) {
        throw new IllegalStateException("the database is away");
      }
      return work;
    }
  }
}
