package eu.tessera.persistence.browser;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.account.TestAccounts;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class WaitingNewsRepositoryTest {
  private final TestDatabase database;
  private final UUID ada;
  private final UUID bob;

  WaitingNewsRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
    ada = database.transaction(e -> TestAccounts.added(e, "n00ada"));
    bob = database.transaction(e -> TestAccounts.added(e, "n00bob"));
  }

  @Test
  void whose_owner_is_due_is_found_once_the_longest_due_first() {
    waits(ada, "one", 20);
    waits(ada, "two", 20);
    waits(bob, "three", 10);
    assertThat(this.<List<UUID>>in(r -> r.due(NOW.plusSeconds(20), 9))).containsExactly(bob, ada);
    assertThat(this.<List<UUID>>in(r -> r.due(NOW.plusSeconds(20), 1))).containsExactly(bob);
    assertThat(this.<List<UUID>>in(r -> r.due(NOW.plusSeconds(19), 9))).containsExactly(bob);
    assertThat(this.<List<UUID>>in(r -> r.due(NOW, 9))).isEmpty();
  }

  @Test
  void what_waits_is_taken_once() {
    waits(ada, "one", 1);
    waits(ada, "two", 1);
    waits(bob, "three", 1);
    assertThat(this.<List<WaitingNewsRow>>in(r -> r.of(ada))).hasSize(2);
    assertThat(this.<List<WaitingNewsRow>>in(r -> r.take(ada)))
        .extracting(WaitingNewsRow::device)
        .containsExactlyInAnyOrder("one", "two");
    assertThat(this.<List<WaitingNewsRow>>in(r -> r.take(ada))).isEmpty();
    assertThat(this.<List<WaitingNewsRow>>in(r -> r.of(bob))).hasSize(1);
  }

  @Test
  void it_goes_with_its_account() {
    waits(ada, "one", 1);
    database.transaction(e -> new AccountRepository(e).remove(ada));
    assertThat(this.<List<WaitingNewsRow>>in(r -> r.of(ada))).isEmpty();
  }

  private void waits(UUID account, String device, int dueAfter) {
    this.<Void>in(
        r -> {
          r.add(
              new WaitingNewsRow(
                  account, "ada@example.org", device, NOW, NOW.plusSeconds(dueAfter)));
          return null;
        });
  }

  private <T> T in(Function<WaitingNewsRepository, T> work) {
    return database.transaction(e -> work.apply(new WaitingNewsRepository(e)));
  }
}
