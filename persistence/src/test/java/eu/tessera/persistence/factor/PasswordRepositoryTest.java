package eu.tessera.persistence.factor;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.account.TestAccounts;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PasswordRepositoryTest {
  private final TestDatabase database;
  private final UUID account;

  PasswordRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
    this.account = database.transaction(e -> TestAccounts.added(e, "n00abcde"));
  }

  @Test
  void a_password_is_set_and_set_again() {
    set("first");
    set("second");
    PasswordRow row = row();
    assertThat(row.sealedHash()).isEqualTo("second".getBytes());
    assertThat(row.setAt()).isEqualTo(NOW);
    assertThat(row.accountId()).isEqualTo(account);
  }

  @Test
  void a_hash_is_renewed_only_while_it_is_the_same() {
    set("first");
    long version = row().version();
    assertThat(this.<Boolean>in(r -> r.rehash(account, version, "renewed".getBytes()))).isTrue();
    assertThat(row().sealedHash()).isEqualTo("renewed".getBytes());
    assertThat(this.<Boolean>in(r -> r.rehash(account, version, "late".getBytes()))).isFalse();
    assertThat(row().sealedHash()).isEqualTo("renewed".getBytes());
  }

  @Test
  void a_password_belongs_to_an_account() {
    assertThatThrownBy(
            () ->
                in(
                    r -> {
                      r.set(UUID.randomUUID(), new byte[] {1}, NOW);
                      return null;
                    }))
        .isInstanceOf(PersistenceException.class);
  }

  @Test
  void a_password_goes_with_its_account() {
    set("first");
    database.transaction(e -> new AccountRepository(e).remove(account));
    assertThat(this.<Optional<PasswordRow>>in(r -> r.of(account))).isEmpty();
  }

  private PasswordRow row() {
    return in(r -> r.of(account)).orElseThrow();
  }

  private void set(String hash) {
    in(
        r -> {
          r.set(account, hash.getBytes(), NOW);
          return null;
        });
  }

  private <T> T in(Function<PasswordRepository, T> work) {
    return database.transaction(e -> work.apply(new PasswordRepository(e)));
  }
}
