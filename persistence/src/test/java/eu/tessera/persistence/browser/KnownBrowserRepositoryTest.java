package eu.tessera.persistence.browser;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.persistence.account.TestAccounts;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class KnownBrowserRepositoryTest {
  private static final String HOME = "digest-of-home";
  private static final String WORK = "digest-of-work";
  private static final UUID NOBODY = new UUID(0, 0);

  private final TestDatabase database;
  private final UUID ada;
  private final UUID bob;

  KnownBrowserRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
    ada = database.transaction(e -> TestAccounts.added(e, "n00ada"));
    bob = database.transaction(e -> TestAccounts.added(e, "n00bob"));
  }

  @Test
  void a_browser_is_found_by_its_cookie_and_account_only() {
    add(ada, HOME, true, NOW);

    KnownBrowserRow found = of(HOME, ada).orElseThrow();
    assertThat(found.accountId()).isEqualTo(ada);
    assertThat(found.device()).isEqualTo("Firefox on Linux");
    assertThat(found.metAt()).isEqualTo(NOW);
    assertThat(found.seenAt()).isEqualTo(NOW);
    assertThat(of(HOME, bob)).isEmpty();
    assertThat(of(WORK, ada)).isEmpty();
  }

  @Test
  void a_pair_is_kept_once() {
    add(ada, HOME, true, NOW);
    assertThatThrownBy(() -> add(ada, HOME, false, NOW)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void of_several_names_a_browser_shows_the_one_seen_last() {
    add(ada, HOME, true, NOW);
    add(bob, HOME, true, NOW.plusSeconds(1));
    assertThat(remembered(HOME)).contains(bob);
    in(
        r -> {
          r.of(HOME, ada).orElseThrow().seen("Firefox on Linux", true, NOW.plusSeconds(2));
          return null;
        });
    assertThat(remembered(HOME)).contains(ada);
  }

  @Test
  void who_does_not_want_to_be_remembered_is_not() {
    add(ada, HOME, false, NOW);
    assertThat(remembered(HOME)).isEmpty();
  }

  @Test
  void names_are_forgotten_in_one_browser_and_the_accounts_stay_known_there() {
    add(ada, HOME, true, NOW);
    add(bob, HOME, true, NOW);
    add(ada, WORK, true, NOW);
    forget(HOME, bob);
    assertThat(remembered(HOME)).contains(bob);
    forget(HOME, NOBODY);
    assertThat(remembered(HOME)).isEmpty();
    assertThat(remembered(WORK)).contains(ada);
    assertThat(of(HOME, ada)).isPresent();
  }

  @Test
  void only_the_owner_removes_a_browser() {
    UUID id = add(ada, HOME, true, NOW);
    assertThat(removed(bob, id)).isFalse();
    assertThat(removed(ada, id)).isTrue();
    assertThat(removed(ada, id)).isFalse();
  }

  @Test
  void all_of_an_account_are_removed_at_once() {
    add(ada, HOME, true, NOW);
    add(ada, WORK, true, NOW.plusSeconds(1));
    add(bob, HOME, true, NOW);
    assertThat(browsersOf(ada))
        .extracting(KnownBrowserRow::seenAt)
        .containsExactly(NOW.plusSeconds(1), NOW);
    in(
        r -> {
          r.removeAll(ada);
          return null;
        });
    assertThat(browsersOf(ada)).isEmpty();
    assertThat(browsersOf(bob)).hasSize(1);
  }

  @Test
  void a_browser_that_was_not_seen_for_long_is_removed() {
    add(ada, HOME, true, NOW);
    add(ada, WORK, true, NOW.plusSeconds(10));
    int removed = in(r -> r.removeUnseenSince(NOW.plusSeconds(5)));
    assertThat(removed).isEqualTo(1);
    assertThat(of(HOME, ada)).isEmpty();
    assertThat(of(WORK, ada)).isPresent();
  }

  private UUID add(UUID account, String digest, boolean remembered, Instant at) {
    UUID id = UUID.randomUUID();
    in(
        r -> {
          r.add(new KnownBrowserRow(id, account, digest, "Firefox on Linux", remembered, at));
          return null;
        });
    return id;
  }

  private Optional<KnownBrowserRow> of(String digest, UUID account) {
    return in(r -> r.of(digest, account));
  }

  private Optional<UUID> remembered(String digest) {
    return in(r -> r.remembered(digest));
  }

  private List<KnownBrowserRow> browsersOf(UUID account) {
    List<KnownBrowserRow> rows = in(r -> r.ofAccount(account));
    List<UUID> ids = in(r -> r.idsOfAccount(account));
    assertThat(ids).isEqualTo(rows.stream().map(KnownBrowserRow::id).toList());
    return rows;
  }

  private boolean removed(UUID account, UUID id) {
    return in(r -> r.remove(account, id));
  }

  private void forget(String digest, UUID butOf) {
    in(
        r -> {
          r.forgetNames(digest, butOf);
          return null;
        });
  }

  private <T> T in(Function<KnownBrowserRepository, T> work) {
    return database.transaction(e -> work.apply(new KnownBrowserRepository(e)));
  }
}
