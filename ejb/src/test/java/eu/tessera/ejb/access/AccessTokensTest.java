package eu.tessera.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AccessTokensTest {
  private static final String ADA = "ada01";
  private static final Duration DAY = Duration.ofDays(1);

  private final TestClock clock = new TestClock();
  private final List<AuditEvent> audited = new ArrayList<>();
  private final AccessTokens tokens;

  AccessTokensTest(TestDatabase database) {
    database.emptied();
    tokens = new AccessTokens(new StoredIn(database), audited::add, clock);
  }

  private AccessTokens.Made made() {
    return tokens.make(ADA, "Nightly", Set.of(Scope.READ, Scope.SUBMIT), DAY).orElseThrow();
  }

  @Test
  void a_token_says_whose_it_is_and_what_it_is_for() {
    AccessToken found = tokens.presented(made().secret()).orElseThrow();
    assertThat(found.maker()).isEqualTo(ADA);
    assertThat(found.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.SUBMIT);
  }

  @Test
  void what_is_no_token_of_ours_opens_nothing() {
    String secret = made().secret();
    for (String other :
        List.of("", "tsr_", secret + "x", secret.substring(1), secret.replace("tsr_", "TSR_"))) {
      assertThat(tokens.presented(other)).as(other).isEmpty();
    }
  }

  @Test
  void a_token_that_has_ended_opens_nothing() {
    String secret = made().secret();
    clock.passes(DAY);
    assertThat(tokens.presented(secret)).isEmpty();
  }

  @Test
  void a_revoked_token_opens_nothing() {
    AccessTokens.Made made = made();
    assertThat(tokens.revoke(ADA, made.token().id())).isTrue();
    assertThat(tokens.presented(made.secret())).isEmpty();
    assertThat(tokens.revoke(ADA, made.token().id())).isFalse();
  }

  @Test
  void nobody_revokes_or_sees_the_token_of_somebody_else() {
    AccessTokens.Made made = made();
    assertThat(tokens.revoke("bob01", made.token().id())).isFalse();
    assertThat(tokens.of("bob01")).isEmpty();
    assertThat(tokens.presented(made.secret())).isPresent();
  }

  @Test
  void a_secret_is_neither_kept_nor_printed_nor_audited() {
    AccessTokens.Made made = made();
    tokens.revoke(ADA, made.token().id());
    assertThat(made.toString()).doesNotContain(made.secret());
    assertThat(audited).hasSize(2);
    assertThat(audited.toString()).doesNotContain(made.secret());
    assertThat(tokens.of(ADA).toString()).doesNotContain(made.secret());
  }

  @Test
  void a_token_without_name_scope_or_end_is_not_made() {
    assertThat(tokens.make(ADA, " ", Set.of(Scope.READ), DAY)).isEmpty();
    assertThat(tokens.make(ADA, "x".repeat(101), Set.of(Scope.READ), DAY)).isEmpty();
    assertThat(tokens.make(ADA, "Nightly", Set.of(), DAY)).isEmpty();
    assertThat(tokens.make(ADA, "Nightly", Set.of(Scope.READ), Duration.ZERO)).isEmpty();
    assertThat(tokens.make(ADA, "Nightly", Set.of(Scope.READ), Duration.ofDays(367))).isEmpty();
  }

  @Test
  void an_account_has_a_bounded_number_of_tokens() {
    for (int i = 0; i < AccessTokens.MOST; i++) {
      made();
    }
    assertThat(tokens.make(ADA, "One more", Set.of(Scope.READ), DAY)).isEmpty();
  }

  @Test
  void a_use_is_noted() {
    String secret = made().secret();
    tokens.presented(secret);
    assertThat(tokens.of(ADA).get(0).used()).contains(clock.instant());
  }
}
