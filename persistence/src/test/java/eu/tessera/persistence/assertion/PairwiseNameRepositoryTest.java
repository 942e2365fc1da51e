package eu.tessera.persistence.assertion;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.persistence.account.TestAccounts;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PairwiseNameRepositoryTest {
  private static final String LIBRARY = "https://library.example/sp";
  private final TestDatabase database;
  private final UUID account;

  PairwiseNameRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
    this.account = database.transaction(e -> TestAccounts.added(e, "n00abcde"));
  }

  @Test
  void a_name_is_found_by_account_and_entity_byte_for_byte() {
    add(account, LIBRARY);
    assertThat(found(account, LIBRARY).orElseThrow().sealedName()).containsExactly(1, 2, 3);
    assertThat(found(account, LIBRARY.toUpperCase(java.util.Locale.ROOT))).isEmpty();
    assertThat(found(account, LIBRARY + "/")).isEmpty();
    assertThat(found(UUID.randomUUID(), LIBRARY)).isEmpty();
  }

  @Test
  void an_account_has_one_name_at_a_service() {
    add(account, LIBRARY);
    assertThatThrownBy(() -> add(account, LIBRARY)).isInstanceOf(PersistenceException.class);
    add(account, "https://budget.example/sp");
    assertThat(this.<Integer>in(r -> r.ofAccount(account).size())).isEqualTo(2);
  }

  @Test
  void the_longest_name_that_saml_allows_an_entity_fits() {
    String longest = "https://library.example/" + "x".repeat(1000);
    add(account, longest);
    assertThat(found(account, longest)).isPresent();
  }

  @Test
  void the_names_go_with_the_account() {
    add(account, LIBRARY);
    database.sql("delete from account");
    assertThat(found(account, LIBRARY)).isEmpty();
  }

  private Optional<PairwiseNameRow> found(UUID owner, String entity) {
    return in(r -> r.of(owner, entity));
  }

  private void add(UUID owner, String entity) {
    in(
        r -> {
          r.add(new PairwiseNameRow(UUID.randomUUID(), owner, entity, new byte[] {1, 2, 3}, NOW));
          return null;
        });
  }

  private <T> T in(Function<PairwiseNameRepository, T> work) {
    return database.transaction(e -> work.apply(new PairwiseNameRepository(e)));
  }
}
