package eu.tessera.persistence.account;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.persistence.access.AccessTokenRepository;
import eu.tessera.persistence.access.AccessTokenRow;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OwnChangesRepositoryTest {
  private static final Instant LATER = NOW.plus(Duration.ofHours(24));
  private final TestDatabase database;
  private final UUID account;
  private final UUID other;

  OwnChangesRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
    this.account = read(e -> TestAccounts.added(e, "n00abcde"));
    this.other = read(e -> TestAccounts.added(e, "n00other"));
  }

  @Test
  void an_event_is_found_and_settled() {
    UUID event = event(account, "EMAIL_CHANGED", "old@example.org");
    change(e -> new DisputableRepository(e).byId(event).orElseThrow().settle(LATER));

    DisputableRow row = read(e -> new DisputableRepository(e).byId(event)).orElseThrow();
    assertThat(row.settledAt()).contains(LATER);
    assertThat(row.kind()).isEqualTo("EMAIL_CHANGED");
    assertThat(row.email()).isEqualTo("old@example.org");
    assertThat(listed(e -> new DisputableRepository(e).ofAccount(account))).hasSize(1);
    assertThat(listed(e -> new DisputableRepository(e).ofAccount(other))).isEmpty();
  }

  @Test
  void an_address_that_may_be_given_back_is_kept_for_its_account() {
    UUID event = event(account, "EMAIL_CHANGED", "old@example.org");

    assertThat(reservedFor(other, "old@example.org", NOW)).isTrue();
    assertThat(reservedFor(account, "old@example.org", NOW)).isFalse();
    assertThat(reservedFor(other, "another@example.org", NOW)).isFalse();
    assertThat(reservedFor(other, "old@example.org", LATER)).isFalse();
    change(e -> new DisputableRepository(e).byId(event).orElseThrow().settle(NOW));
    assertThat(reservedFor(other, "old@example.org", NOW)).isFalse();
  }

  @Test
  void events_can_be_disputed_for_a_time() {
    UUID event = event(account, "NEW_DEVICE", "old@example.org");
    assertThat(counted(e -> new DisputableRepository(e).removeExpired(LATER))).isOne();
    assertThat(found(e -> new DisputableRepository(e).byId(event))).isEmpty();
  }

  @Test
  void a_deletion_is_planned_once_and_taken_once() {
    plan(account);
    assertThatThrownBy(() -> plan(account)).isInstanceOf(PersistenceException.class);

    assertThat(listed(e -> new DeletionRepository(e).due(LATER.minusSeconds(1), 9))).isEmpty();
    assertThat(read(e -> new DeletionRepository(e).due(LATER, 9)).equals(List.of(account)))
        .isTrue();
    assertThat(found(e -> new DeletionRepository(e).take(account))).isPresent();
    assertThat(found(e -> new DeletionRepository(e).take(account))).isEmpty();
  }

  @Test
  void a_retired_uid_stays_when_its_account_is_gone() {
    change(
        e -> {
          new DeletionRepository(e).retire("n00abcde", NOW);
          new AccountRepository(e).remove(account);
        });
    assertThat(told(e -> new DeletionRepository(e).retired("n00abcde"))).isTrue();
    assertThat(told(e -> new DeletionRepository(e).retired("n00other"))).isFalse();
  }

  @Test
  void all_that_is_under_way_goes_with_its_account() {
    UUID event = event(account, "NEW_DEVICE", "old@example.org");
    plan(account);
    assertThat(told(e -> new AccountRepository(e).remove(account))).isTrue();

    assertThat(found(e -> new DisputableRepository(e).byId(event))).isEmpty();
    assertThat(found(e -> new DeletionRepository(e).of(account))).isEmpty();
  }

  @Test
  void an_access_token_is_found_by_its_digest_and_shows_its_use_and_end() {
    AccessTokenRow made =
        new AccessTokenRow("HR", "digest", Set.of("users"), "console", NOW, Optional.of(LATER));
    change(e -> new AccessTokenRepository(e).add(made));
    change(e -> new AccessTokenRepository(e).used(made.id(), NOW.plusSeconds(1), NOW));
    change(e -> new AccessTokenRepository(e).used(made.id(), NOW.plusSeconds(2), NOW));
    change(e -> new AccessTokenRepository(e).byId(made.id()).orElseThrow().revoke(LATER));

    AccessTokenRow row = read(e -> new AccessTokenRepository(e).byDigest("digest")).orElseThrow();
    assertThat(row.scopes()).containsExactly("users");
    assertThat(row.usedAt()).contains(NOW.plusSeconds(1));
    assertThat(row.expiresAt()).contains(LATER);
    assertThat(row.revokedAt()).contains(LATER);
    assertThat(listed(e -> new AccessTokenRepository(e).all())).hasSize(1);
  }

  private boolean reservedFor(UUID wanting, String email, Instant now) {
    return read(e -> new DisputableRepository(e).reserved(email, "EMAIL_CHANGED", wanting, now));
  }

  private UUID event(UUID of, String kind, String email) {
    DisputableRow row = new DisputableRow(of, kind, email, email, NOW, LATER);
    change(e -> new DisputableRepository(e).add(row));
    return row.id();
  }

  private void plan(UUID of) {
    change(e -> new DeletionRepository(e).add(new DeletionRow(of, NOW, LATER)));
  }

  private void change(Consumer<EntityManager> work) {
    database.transaction(
        e -> {
          work.accept(e);
          return null;
        });
  }

  private Optional<?> found(Function<EntityManager, Optional<?>> work) {
    return read(work);
  }

  private List<?> listed(Function<EntityManager, List<?>> work) {
    return read(work);
  }

  private int counted(Function<EntityManager, Integer> work) {
    return read(work);
  }

  private boolean told(Function<EntityManager, Boolean> work) {
    return read(work);
  }

  private <T> T read(Function<EntityManager, T> work) {
    return database.transaction(work);
  }
}
