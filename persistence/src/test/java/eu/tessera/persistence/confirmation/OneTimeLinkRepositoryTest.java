package eu.tessera.persistence.confirmation;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OneTimeLinkRepositoryTest {
  private static final byte[] SEALED = {1, 2, 3};

  private final TestDatabase database;

  OneTimeLinkRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @Test
  void a_link_is_found_as_it_was_kept() {
    add("a", "RESET", "somebody");
    OneTimeLinkRow row = in(links -> links.find("a").orElseThrow());
    assertThat(row.purpose()).isEqualTo("RESET");
    assertThat(row.subject()).isEqualTo("somebody");
    assertThat(row.sealedPayload()).isEqualTo(SEALED);
    assertThat(row.createdAt()).isEqualTo(NOW);
    assertThat(row.expiresAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(row.usedAt()).isEmpty();
  }

  @Test
  void a_link_is_taken_once_for_its_purpose_and_in_time() {
    add("a", "RESET", "somebody");
    assertThat(take("a", "NOT_ME", 0)).isFalse();
    assertThat(take("b", "RESET", 0)).isFalse();
    assertThat(take("a", "RESET", 60)).isFalse();
    assertThat(take("a", "RESET", 59)).isTrue();
    assertThat(take("a", "RESET", 59)).isFalse();
    assertThat(this.<OneTimeLinkRow>in(links -> links.find("a").orElseThrow()).usedAt())
        .contains(NOW.plusSeconds(59));
  }

  @Test
  void all_links_of_a_subject_and_purpose_are_revoked_together() {
    add("a", "RESET", "somebody");
    add("b", "RESET", "somebody");
    add("c", "RESET", "another");
    add("d", "NOT_ME", "somebody");
    assertThat(this.<Integer>in(links -> links.revoke("RESET", "somebody", NOW))).isEqualTo(2);
    assertThat(take("a", "RESET", 0)).isFalse();
    assertThat(take("c", "RESET", 0)).isTrue();
    assertThat(take("d", "NOT_ME", 0)).isTrue();
  }

  @Test
  void what_ended_long_ago_is_removed() {
    add("a", "RESET", "somebody");
    Duration later = Duration.ofSeconds(61);
    assertThat(this.<Integer>in(links -> links.removeEndedBefore(NOW))).isZero();
    assertThat(this.<Integer>in(links -> links.removeEndedBefore(NOW.plus(later)))).isEqualTo(1);
  }

  @Test
  void no_two_links_have_one_digest() {
    add("a", "RESET", "somebody");
    assertThatThrownBy(() -> add("a", "NOT_ME", "another"))
        .isInstanceOf(PersistenceException.class);
  }

  private boolean take(String digest, String purpose, long seconds) {
    return in(links -> links.take(digest, purpose, NOW.plusSeconds(seconds)));
  }

  private void add(String digest, String purpose, String subject) {
    in(
        links -> {
          links.add(new OneTimeLinkRow(digest, purpose, subject, SEALED, NOW, NOW.plusSeconds(60)));
          return null;
        });
  }

  private <T> T in(Function<OneTimeLinkRepository, T> work) {
    return database.transaction(e -> work.apply(new OneTimeLinkRepository(e)));
  }
}
