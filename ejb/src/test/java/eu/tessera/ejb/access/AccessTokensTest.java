package eu.tessera.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AccessTokensTest {
  private final TestClock clock = new TestClock();
  private final TestDatabase database;
  private final AccessTokens tokens;

  AccessTokensTest(TestDatabase database) {
    this.database = database.emptied();
    StoredIn stored = new StoredIn(database);
    this.tokens = new AccessTokens(stored, new Audit(stored, TestVault.vault(), clock), clock);
  }

  @Test
  void a_token_opens_what_it_was_made_for() {
    AccessTokens.Issued issued = issue(Optional.empty());
    assertThat(opens(issued)).isTrue();
    assertThat(tokens.all()).extracting(AccessToken::name).containsExactly("HR system");
    assertThat(tokens.all().get(0).used()).contains(TestClock.START);
  }

  @Test
  void a_token_that_is_not_ours_opens_nothing() {
    issue(Optional.empty());
    for (String wrong :
        new String[] {"", "tessera_", "tessera_" + "A".repeat(43), "x".repeat(9999)}) {
      assertThat(tokens.opening(wrong, Scope.USERS)).isEmpty();
    }
  }

  @Test
  void a_token_ends() {
    AccessTokens.Issued issued = issue(Optional.of(Duration.ofDays(30)));
    clock.passes(Duration.ofDays(30).minusSeconds(1));
    assertThat(opens(issued)).isTrue();
    clock.passes(Duration.ofSeconds(1));
    assertThat(opens(issued)).isFalse();
  }

  @Test
  void a_revoked_token_opens_nothing() {
    AccessTokens.Issued issued = issue(Optional.empty());
    assertThat(tokens.revoke(issued.token().id(), "staff01")).isTrue();
    assertThat(tokens.revoke(issued.token().id(), "staff01")).isFalse();
    assertThat(opens(issued)).isFalse();
  }

  @Test
  void the_secret_is_neither_printed_nor_kept() {
    AccessTokens.Issued issued = issue(Optional.empty());
    String secret = issued.secret().reveal();
    assertThat(issued.toString()).doesNotContain(secret);
    assertThat(database.sql("delete from access_token where token_digest = '" + secret + "'"))
        .isZero();
  }

  @Test
  void a_token_without_a_name_or_a_scope_is_refused() {
    assertThatThrownBy(() -> tokens.issue(" ", Set.of(Scope.USERS), "staff01", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tokens.issue("HR", Set.of(), "staff01", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private AccessTokens.Issued issue(Optional<Duration> life) {
    return tokens.issue("HR system", Set.of(Scope.USERS), "staff01", life);
  }

  private boolean opens(AccessTokens.Issued issued) {
    return tokens.opening(issued.secret().reveal(), Scope.USERS).isPresent();
  }
}
