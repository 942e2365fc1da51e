package eu.tessera.persistence.account;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static eu.tessera.persistence.account.TestAccounts.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.federation.identity.PersonName;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.SessionEventListener;
import org.eclipse.persistence.sessions.SessionEventManager;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AccountRepositoryTest {
  private final TestDatabase database;
  private final UUID id = UUID.randomUUID();

  AccountRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @Test
  void what_was_written_is_read() {
    add(id, fields("n00abcde", "a@example.org"));
    AccountRow row = in(e -> new AccountRepository(e).byId(id)).orElseThrow();
    assertThat(row.fields()).isEqualTo(fields("n00abcde", "a@example.org"));
    assertThat(row.createdAt()).isEqualTo(NOW);
    assertThat(row.changedAt()).isEqualTo(NOW);
  }

  @Test
  void an_account_is_found_by_uid_and_by_canonical_email() {
    add(id, fields("n00abcde", "a@example.org"));
    assertThat(this.<Optional<AccountRow>>in(e -> new AccountRepository(e).byUid("n00abcde")))
        .isPresent();
    assertThat(this.<Optional<AccountRow>>in(e -> new AccountRepository(e).byUid("n00other")))
        .isEmpty();
    assertThat(
            this.<Optional<AccountRow>>in(e -> new AccountRepository(e).byEmail("a@example.org")))
        .isPresent();
    assertThat(
            this.<Optional<AccountRow>>in(e -> new AccountRepository(e).byEmail("b@example.org")))
        .isEmpty();
  }

  @Test
  void an_account_that_is_found_costs_as_many_statements_as_one_that_is_not() {
    add(id, fields("n00abcde", "a@example.org"));
    assertThat(statements(e -> new AccountRepository(e).byEmail("a@example.org")))
        .isEqualTo(statements(e -> new AccountRepository(e).byEmail("b@example.org")))
        .isOne();
    assertThat(statements(e -> new AccountRepository(e).byUid("n00abcde")))
        .isEqualTo(statements(e -> new AccountRepository(e).byUid("n00other")))
        .isOne();
  }

  private int statements(Function<EntityManager, Optional<AccountRow>> lookUp) {
    AtomicInteger statements = new AtomicInteger();
    in(
        e -> {
          SessionEventListener counting =
              new SessionEventAdapter() {
                @Override
                public void postExecuteCall(SessionEvent event) {
                  statements.incrementAndGet();
                }
              };
          SessionEventManager events = e.unwrap(ServerSession.class).getEventManager();
          events.addListener(counting);
          try {
            return lookUp.apply(e).map(AccountRow::fields);
          } finally {
            events.removeListener(counting);
          }
        });
    return statements.get();
  }

  @Test
  void a_uid_or_email_that_is_taken_is_refused() {
    add(id, fields("n00abcde", "a@example.org"));
    assertThatThrownBy(() -> add(UUID.randomUUID(), fields("n00abcde", "b@example.org")))
        .isInstanceOf(PersistenceException.class);
    assertThatThrownBy(() -> add(UUID.randomUUID(), fields("n00other", "a@example.org")))
        .isInstanceOf(PersistenceException.class);
  }

  @Test
  void many_accounts_may_have_no_email() {
    add(id, fields("v00abcde", null));
    add(UUID.randomUUID(), fields("v00other", null));
    assertThat(this.<Optional<AccountRow>>in(e -> new AccountRepository(e).byUid("v00other")))
        .isPresent();
  }

  @Test
  void a_change_is_kept() {
    add(id, fields("n00abcde", "a@example.org"));
    PersonName name = new PersonName("", "Cher");
    in(
        e -> {
          AccountRow row = new AccountRepository(e).byId(id).orElseThrow();
          row.change(row.fields().named(name), NOW.plusSeconds(5));
          return null;
        });
    AccountRow row = in(e -> new AccountRepository(e).byId(id)).orElseThrow();
    assertThat(row.fields().name()).isEqualTo(name);
    assertThat(row.changedAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(row.createdAt()).isEqualTo(NOW);
  }

  @Test
  void of_two_changes_at_once_the_second_is_refused() {
    add(id, fields("n00abcde", "a@example.org"));
    assertThatThrownBy(
            () ->
                in(
                    outer -> {
                      AccountRow row = new AccountRepository(outer).byId(id).orElseThrow();
                      rename(new PersonName("First", "Wins"));
                      row.change(row.fields().named(new PersonName("Second", "Loses")), NOW);
                      outer.flush();
                      return null;
                    }))
        .isInstanceOf(OptimisticLockException.class);
    assertThat(
            this.<Optional<AccountRow>>in(e -> new AccountRepository(e).byId(id))
                .orElseThrow()
                .fields()
                .name()
                .first())
        .isEqualTo("First");
  }

  @Test
  void a_removed_account_is_gone_and_its_address_free() {
    add(id, fields("n00abcde", "a@example.org"));
    assertThat(this.<Boolean>in(e -> new AccountRepository(e).remove(id))).isTrue();
    assertThat(this.<Boolean>in(e -> new AccountRepository(e).remove(id))).isFalse();
    add(UUID.randomUUID(), fields("n00other", "a@example.org"));
    assertThat(this.<Optional<AccountRow>>in(e -> new AccountRepository(e).byId(id))).isEmpty();
  }

  private void rename(PersonName name) {
    in(
        e -> {
          AccountRow row = new AccountRepository(e).byId(id).orElseThrow();
          row.change(row.fields().named(name), NOW);
          return null;
        });
  }

  private void add(UUID key, AccountFields fields) {
    in(
        e -> {
          new AccountRepository(e).add(new AccountRow(key, fields, NOW));
          return null;
        });
  }

  private <T> T in(Function<EntityManager, T> work) {
    return database.transaction(work);
  }
}
