package eu.tessera.ejb.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StartRefused;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.nearcache.Invalidations;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import eu.tessera.persistence.session.SessionRepository;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SessionsTest {
  private static final SessionLimits LIMITS =
      new SessionLimits(Duration.ofHours(2), Duration.ofHours(12));
  private static final Proof PASSWORD = new Proof(Method.PASSWORD, TestClock.START);
  private static final Proof TOTP = new Proof(Method.TOTP, TestClock.START.plusMillis(5));

  private final TestDatabase tested;
  private final TestClock clock = new TestClock();
  private final Invalidations grid = new LocalInvalidations();
  private final Counting database;
  private final Sessions sessions;
  private final Account owner;

  SessionsTest(TestDatabase database) {
    this.tested = database.emptied();
    this.database = new Counting(new StoredIn(database));
    this.sessions = node(grid);
    this.owner =
        new Accounts(this.database, grid, clock)
            .create(TestPeople.citizen("citizen@example.org"))
            .account()
            .orElseThrow();
  }

  @Test
  void a_session_is_found_by_its_cookie() {
    Sessions.Opened opened = begun();
    Session session = sessions.find(opened.cookie()).orElseThrow();
    assertThat(session).isEqualTo(opened.session());
    assertThat(session.account()).isEqualTo(owner.id());
    assertThat(session.uid()).isEqualTo(owner.uid());
    assertThat(session.evidence()).isEqualTo(Evidence.of(PASSWORD));
    assertThat(session.device()).isEqualTo("Firefox on Linux");
    assertThat(session.expires()).isEqualTo(TestClock.START.plus(LIMITS.absolute()));
  }

  @Test
  void what_was_derived_from_a_session_can_ask_whether_it_lives() {
    Sessions.Opened opened = begun();
    UUID id = opened.session().id();
    assertThat(sessions.lives(id)).isTrue();
    assertThat(sessions.lives(UUID.randomUUID())).isFalse();
    sessions.end(opened.cookie());
    assertThat(sessions.lives(id)).isFalse();
    UUID idle = begun().session().id();
    clock.passes(LIMITS.idle());
    assertThat(sessions.lives(idle)).isFalse();
  }

  @Test
  void a_session_outlives_the_node_that_began_it() {
    Sessions.Opened opened = begun();
    assertThat(node(new LocalInvalidations()).find(opened.cookie())).contains(opened.session());
  }

  @Test
  void what_is_no_cookie_of_ours_costs_no_look_up() {
    database.reads.set(0);
    for (String cookie :
        new String[] {null, "", "x", "=".repeat(43), "a".repeat(44), "é".repeat(43)}) {
      assertThat(sessions.find(cookie)).isEmpty();
    }
    assertThat(database.reads).hasValue(0);
    assertThat(sessions.find("a".repeat(43))).isEmpty();
    assertThat(database.reads).hasValue(1);
  }

  @Test
  void the_hot_path_reads_once_and_writes_nothing() {
    Sessions.Opened opened = begun();
    database.reads.set(0);
    database.writes.set(0);
    for (int i = 0; i < 50; i++) {
      assertThat(sessions.find(opened.cookie())).isPresent();
    }
    assertThat(database.reads).hasValue(1);
    assertThat(database.writes).hasValue(0);
  }

  @Test
  void the_cookie_is_nowhere_in_the_database() {
    Sessions.Opened opened = begun();
    assertThat(
            tested.sql(
                "delete from sso_session where cookie_digest = '"
                    + opened.cookie()
                    + "'"
                    + " or evidence like '%"
                    + opened.cookie()
                    + "%'"))
        .isZero();
    assertThat(opened.cookie()).hasSize(43);
    assertThat(opened.toString()).doesNotContain(opened.cookie());
  }

  @Test
  void no_two_cookies_are_alike() {
    assertThat(begun().cookie()).isNotEqualTo(begun().cookie());
  }

  @Test
  void an_ended_session_is_gone_on_every_node_at_once() {
    Sessions other = node(grid);
    Sessions.Opened opened = begun();
    assertThat(other.find(opened.cookie())).isPresent();
    assertThat(sessions.find(opened.cookie())).isPresent();
    assertThat(sessions.end(opened.cookie())).contains(opened.session());
    assertThat(sessions.find(opened.cookie())).isEmpty();
    assertThat(other.find(opened.cookie())).isEmpty();
    assertThat(sessions.end(opened.cookie())).isEmpty();
  }

  @Test
  void an_unused_session_ends_after_the_idle_limit() {
    Sessions.Opened opened = begun();
    clock.passes(LIMITS.idle().minusSeconds(1));
    assertThat(sessions.find(opened.cookie())).isPresent();
    clock.passes(LIMITS.idle().minusSeconds(1));
    assertThat(sessions.find(opened.cookie())).isPresent();
    clock.passes(LIMITS.idle());
    assertThat(sessions.find(opened.cookie())).isEmpty();
  }

  @Test
  void a_session_in_use_ends_after_the_absolute_limit() {
    Sessions.Opened opened = begun();
    for (int hours = 1; hours < 12; hours++) {
      clock.passes(Duration.ofHours(1));
      assertThat(sessions.find(opened.cookie())).as("after %d hours", hours).isPresent();
    }
    clock.passes(Duration.ofHours(1));
    assertThat(sessions.find(opened.cookie())).isEmpty();
  }

  @Test
  void no_copy_of_a_session_outlives_its_logout_even_where_its_row_is_gone() {
    Sessions.Opened opened = begun();
    assertThat(sessions.find(opened.cookie())).isPresent();
    database.change(e -> new SessionRepository(e).remove(opened.session().id()));
    sessions.end(opened.cookie());
    assertThat(sessions.find(opened.cookie())).isEmpty();
  }

  @Test
  void that_a_session_was_seen_is_noted_once_in_five_minutes_and_written_later() {
    Sessions.Opened opened = begun();
    clock.passes(Duration.ofSeconds(299));
    sessions.find(opened.cookie());
    sessions.writeSights();
    assertThat(stored(opened).seen()).isEqualTo(TestClock.START);
    clock.passes(Duration.ofSeconds(1));
    sessions.find(opened.cookie());
    assertThat(stored(opened).seen()).isEqualTo(TestClock.START);
    clock.passes(Duration.ofSeconds(5));
    sessions.find(opened.cookie());
    sessions.writeSights();
    assertThat(stored(opened).seen()).isEqualTo(TestClock.START.plusSeconds(300));
  }

  @Test
  void how_exactly_the_last_use_is_known_follows_the_idle_limit() {
    assertThat(LIMITS.sight()).isEqualTo(Duration.ofMinutes(5));
    assertThat(new SessionLimits(Duration.ofMinutes(2), Duration.ofHours(1)).sight())
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void what_the_database_did_not_take_of_the_use_is_written_at_the_next_turn() {
    Sessions.Opened quiet = begun();
    Sessions.Opened busy = begun();
    clock.passes(LIMITS.sight());
    sessions.find(quiet.cookie());
    sessions.find(busy.cookie());
    database
        .before()
        .set(
            () -> {
              // used once more while the database is away
              clock.passes(LIMITS.sight());
              sessions.find(busy.cookie());
              throw new IllegalStateException("the database is away");
            });
    assertThatThrownBy(sessions::writeSights).hasMessage("the database is away");
    database.before().set(() -> {});
    sessions.writeSights();
    assertThat(stored(quiet).seen()).isEqualTo(TestClock.START.plusSeconds(300));
    assertThat(stored(busy).seen()).as("the latest").isEqualTo(TestClock.START.plusSeconds(600));
    int writes = database.writes().get();
    sessions.writeSights();
    assertThat(database.writes()).as("nothing is left to write").hasValue(writes);
  }

  @Test
  void a_sign_in_whose_answer_is_sent_twice_begins_one_session() {
    UUID id = UUID.randomUUID();
    Sessions.Opened first = begun(id);
    sessions.find(first.cookie());
    Sessions.Opened second = begun(id);
    assertThat(first.before()).isFalse();
    assertThat(second.before()).isTrue();
    assertThat(second.session().id()).isEqualTo(id);
    assertThat(sessions.ofAccount(owner.id())).hasSize(1);
    assertThat(sessions.find(second.cookie())).isPresent();
    assertThat(sessions.find(first.cookie())).as("thrown away with its answer").isEmpty();
  }

  @Test
  void of_many_that_begin_one_session_at_once_all_are_in_it() throws Exception {
    UUID id = UUID.randomUUID();
    ExecutorService clicks = Executors.newFixedThreadPool(4);
    try {
      Callable<Sessions.Opened> click = () -> begun(id);
      int first = 0;
      for (Future<Sessions.Opened> opened : clicks.invokeAll(List.of(click, click, click, click))) {
        assertThat(opened.get().session().id()).isEqualTo(id);
        first += opened.get().before() ? 0 : 1;
      }
      assertThat(first).isEqualTo(1);
    } finally {
      clicks.shutdownNow();
    }
    assertThat(sessions.ofAccount(owner.id())).hasSize(1);
  }

  @Test
  void nobody_comes_into_somebody_elses_session_by_its_id() {
    UUID id = begun().session().id();
    Account other =
        new Accounts(database, grid, clock)
            .create(TestPeople.citizen("other@example.org"))
            .account()
            .orElseThrow();
    assertThatThrownBy(() -> sessions.begin(id, other, Evidence.of(PASSWORD), null))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void beyond_the_limit_those_unused_for_longest_end_some_together() {
    Sessions.Opened oldest = begun();
    clock.passes(LIMITS.sight());
    Sessions.Opened unused = begun();
    for (int i = 0; i < SessionLimits.MOST - 2; i++) {
      clock.passes(Duration.ofSeconds(1));
      begun();
    }
    sessions.find(oldest.cookie());
    sessions.writeSights();
    assertThat(sessions.endBeyondLimit(owner.id())).isEmpty();
    clock.passes(Duration.ofSeconds(1));
    begun();
    assertThat(sessions.endBeyondLimit(owner.id()))
        .hasSize(SessionLimits.MOST + 1 - SessionLimits.LEFT)
        .extracting(Session::id)
        .contains(unused.session().id())
        .doesNotContain(oldest.session().id());
    assertThat(sessions.find(unused.cookie())).isEmpty();
    assertThat(sessions.find(oldest.cookie())).isPresent();
    assertThat(sessions.ofAccount(owner.id())).hasSize(SessionLimits.LEFT);
  }

  private Session stored(Sessions.Opened opened) {
    return node(new LocalInvalidations()).find(opened.cookie()).orElseThrow();
  }

  @Test
  void more_evidence_comes_with_another_cookie_and_the_old_one_opens_nothing() {
    Sessions other = node(grid);
    Sessions.Opened before = begun();
    other.find(before.cookie());
    Sessions.Opened after = sessions.addEvidence(before.cookie(), TOTP).orElseThrow();
    assertThat(after.cookie()).isNotEqualTo(before.cookie());
    assertThat(after.session().id()).isEqualTo(before.session().id());
    assertThat(after.session().evidence()).isEqualTo(Evidence.of(PASSWORD, TOTP));
    assertThat(after.session().expires()).isEqualTo(before.session().expires());
    assertThat(sessions.find(before.cookie())).isEmpty();
    assertThat(other.find(before.cookie())).isEmpty();
    assertThat(other.find(after.cookie())).contains(after.session());
  }

  @Test
  void a_session_that_has_ended_takes_no_evidence() {
    Sessions.Opened opened = begun();
    clock.passes(LIMITS.idle());
    assertThat(sessions.addEvidence(opened.cookie(), TOTP)).isEmpty();
    assertThat(sessions.addEvidence("a".repeat(43), TOTP)).isEmpty();
    assertThat(sessions.addEvidence(null, TOTP)).isEmpty();
  }

  @Test
  void of_two_step_ups_at_once_with_one_cookie_one_counts() throws Exception {
    Sessions.Opened opened = begun();
    ExecutorService tabs = Executors.newFixedThreadPool(2);
    try {
      Callable<Optional<Sessions.Opened>> stepUp =
          () -> sessions.addEvidence(opened.cookie(), TOTP);
      int counted = 0;
      for (Future<Optional<Sessions.Opened>> tab : tabs.invokeAll(List.of(stepUp, stepUp))) {
        counted += tab.get().isPresent() ? 1 : 0;
      }
      assertThat(counted).isEqualTo(1);
    } finally {
      tabs.shutdownNow();
    }
  }

  @Test
  void all_sessions_of_an_account_end_together_even_after_a_change_of_cookie() {
    Sessions.Opened one = begun();
    Sessions.Opened two = sessions.addEvidence(begun().cookie(), TOTP).orElseThrow();
    sessions.find(one.cookie());
    sessions.find(two.cookie());
    assertThat(sessions.ofAccount(owner.id())).hasSize(2);
    assertThat(sessions.endAll(owner.id())).hasSize(2);
    assertThat(sessions.find(one.cookie())).isEmpty();
    assertThat(sessions.find(two.cookie())).isEmpty();
    assertThat(sessions.ofAccount(owner.id())).isEmpty();
  }

  @Test
  void only_its_owner_ends_a_session_by_its_id() {
    Sessions.Opened opened = begun();
    assertThat(sessions.end(UUID.randomUUID(), opened.session().id())).isEmpty();
    assertThat(sessions.find(opened.cookie())).isPresent();
    assertThat(sessions.end(owner.id(), opened.session().id())).isPresent();
    assertThat(sessions.find(opened.cookie())).isEmpty();
  }

  @Test
  void what_has_ended_by_itself_is_swept_out() {
    begun();
    clock.passes(Duration.ofHours(1));
    Sessions.Opened live = begun();
    clock.passes(Duration.ofHours(1));
    assertThat(sessions.ofAccount(owner.id())).containsExactly(live.session());
    assertThat(sessions.sweep()).isEqualTo(1);
    assertThat(sessions.sweep()).isZero();
    assertThat(sessions.find(live.cookie())).isPresent();
  }

  @Test
  void limits_that_cannot_be_kept_refuse_the_start() {
    assertThatThrownBy(() -> new SessionLimits(Duration.ofMinutes(1), Duration.ofHours(1)))
        .isInstanceOf(StartRefused.class);
    assertThatThrownBy(() -> new SessionLimits(Duration.ofHours(2), Duration.ofHours(1)))
        .isInstanceOf(StartRefused.class);
  }

  private Sessions.Opened begun() {
    return begun(UUID.randomUUID());
  }

  private Sessions.Opened begun(UUID id) {
    return sessions.begin(
        id,
        owner,
        Evidence.of(PASSWORD),
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
  }

  private Sessions node(Invalidations invalidations) {
    return new Sessions(database, LIMITS, invalidations, clock);
  }

  /** Counts what is asked of the database. */
  private record Counting(
      Database database,
      AtomicInteger reads,
      AtomicInteger writes,
      AtomicReference<Runnable> before)
      implements Database {
    Counting(Database database) {
      this(database, new AtomicInteger(), new AtomicInteger(), new AtomicReference<>(() -> {}));
    }

    @Override
    public <T> T read(Function<EntityManager, T> work) {
      reads.incrementAndGet();
      return database.read(work);
    }

    @Override
    public <T> T write(Function<EntityManager, T> work) {
      writes.incrementAndGet();
      before.get().run();
      return database.write(work);
    }
  }
}
