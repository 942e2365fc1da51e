package eu.tessera.persistence.session;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.account.TestAccounts;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SessionRepositoryTest {
  private final TestDatabase database;
  private final UUID account;
  private final UUID id = UUID.randomUUID();

  SessionRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
    this.account = database.transaction(e -> TestAccounts.added(e, "n00abcde"));
  }

  @Test
  void a_session_is_found_by_the_digest_of_its_cookie() {
    add(id, "digest", 0);
    SessionRow row = in(r -> r.byCookie("digest")).orElseThrow();
    assertThat(row.id()).isEqualTo(id);
    assertThat(row.accountId()).isEqualTo(account);
    assertThat(row.uid()).isEqualTo("n00abcde");
    assertThat(row.evidence()).isEqualTo("evidence");
    assertThat(row.device()).isEqualTo("Firefox on Linux");
    assertThat(row.createdAt()).isEqualTo(NOW);
    assertThat(row.expiresAt()).isEqualTo(NOW.plusSeconds(100));
    assertThat(this.<Optional<SessionRow>>in(r -> r.byId(id))).isPresent();
    assertThat(this.<Optional<SessionRow>>in(r -> r.byCookie("other"))).isEmpty();
  }

  @Test
  void two_sessions_never_share_a_cookie() {
    add(id, "digest", 0);
    assertThatThrownBy(() -> add(UUID.randomUUID(), "digest", 0))
        .isInstanceOf(PersistenceException.class);
  }

  @Test
  void more_evidence_moves_the_session_to_another_cookie() {
    add(id, "digest", 0);
    in(
        r -> {
          r.lockedByCookie("digest").orElseThrow().proved("more", "moved", NOW.plusSeconds(3));
          return null;
        });
    assertThat(this.<Optional<SessionRow>>in(r -> r.byCookie("digest"))).isEmpty();
    SessionRow row = in(r -> r.byCookie("moved")).orElseThrow();
    assertThat(row.evidence()).isEqualTo("more");
    assertThat(row.seenAt()).isEqualTo(NOW.plusSeconds(3));
  }

  @Test
  void the_last_sight_never_goes_back() {
    add(id, "digest", 0);
    seen(50);
    seen(40);
    assertThat(this.<Optional<SessionRow>>in(r -> r.byId(id)).orElseThrow().seenAt())
        .isEqualTo(NOW.plusSeconds(50));
  }

  @Test
  void the_sessions_of_an_account_come_newest_first() {
    UUID newer = UUID.randomUUID();
    add(id, "one", 0);
    add(newer, "two", 1);
    assertThat(this.<List<SessionRow>>in(r -> r.ofAccount(account)))
        .extracting(SessionRow::id)
        .containsExactly(newer, id);
    assertThat(this.<Optional<SessionRow>>in(r -> r.remove(id))).isPresent();
    assertThat(this.<Optional<SessionRow>>in(r -> r.remove(id))).isEmpty();
    assertThat(this.<List<SessionRow>>in(r -> r.ofAccount(account))).hasSize(1);
  }

  @Test
  void ended_and_idle_sessions_are_swept_out_and_live_ones_stay() {
    add(id, "ended", 0);
    add(UUID.randomUUID(), "alive", 50);
    assertThat(this.<Integer>in(r -> r.removeEnded(NOW.plusSeconds(100), NOW.plusSeconds(10))))
        .isEqualTo(1);
    assertThat(this.<Optional<SessionRow>>in(r -> r.byCookie("alive"))).isPresent();
    assertThat(this.<Integer>in(r -> r.removeEnded(NOW.plusSeconds(100), NOW.plusSeconds(50))))
        .isEqualTo(1);
  }

  @Test
  void a_session_goes_with_its_account() {
    add(id, "digest", 0);
    database.transaction(e -> new AccountRepository(e).remove(account));
    assertThat(this.<Optional<SessionRow>>in(r -> r.byCookie("digest"))).isEmpty();
  }

  private void seen(long later) {
    in(
        r -> {
          r.seen(Map.of(id, NOW.plusSeconds(later), UUID.randomUUID(), NOW));
          return null;
        });
  }

  private void add(UUID key, String digest, long later) {
    in(
        r -> {
          r.add(
              new SessionRow(
                  key,
                  digest,
                  account,
                  "n00abcde",
                  "evidence",
                  "Firefox on Linux",
                  NOW.plusSeconds(later),
                  NOW.plusSeconds(later + 100)));
          return null;
        });
  }

  private <T> T in(Function<SessionRepository, T> work) {
    return database.transaction(e -> work.apply(new SessionRepository(e)));
  }
}
