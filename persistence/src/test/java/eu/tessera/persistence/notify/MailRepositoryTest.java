package eu.tessera.persistence.notify;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class MailRepositoryTest {
  private static final Instant LATER = NOW.plusSeconds(600);

  private final TestDatabase database;

  MailRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @Test
  void what_waits_for_a_reader_is_found_by_the_readers_digest_alone() {
    UUID second = added(5);
    assertThat(this.<List<MailRow>>in(r -> r.ofReader("ada", 10)))
        .extracting(MailRow::id)
        .containsExactly(second);
    assertThat(this.<List<MailRow>>in(r -> r.ofReader("bob", 10))).isEmpty();
  }

  @Test
  void what_is_due_is_found_the_longest_due_first() {
    UUID second = added(5);
    UUID first = added(3);
    added(20);
    List<MailRow> due = in(r -> r.due(NOW.plusSeconds(10), 10));
    assertThat(due).extracting(MailRow::id).containsExactly(first, second);
    assertThat(due.get(0).sealedLetter()).containsExactly(1, 2, 3);
    assertThat(due.get(0).attempts()).isZero();
    assertThat(due.get(0).dueAt()).isEqualTo(NOW.plusSeconds(3));
    assertThat(due.get(0).createdAt()).isEqualTo(NOW);
    assertThat(this.<List<MailRow>>in(r -> r.due(NOW.plusSeconds(10), 1))).hasSize(1);
  }

  @Test
  void what_is_taken_is_due_again_only_when_its_time_is_over() {
    UUID id = added(0);
    assertThat(this.<Boolean>in(r -> r.take(id, 0, LATER))).isTrue();
    assertThat(this.<List<MailRow>>in(r -> r.due(NOW, 10))).isEmpty();
    List<MailRow> due = in(r -> r.due(LATER, 10));
    assertThat(due).extracting(MailRow::attempts).containsExactly(1);
  }

  @Test
  void of_many_nodes_that_take_at_once_one_has_it() throws Exception {
    UUID id = added(0);
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> take = () -> in(r -> r.take(id, 0, LATER));
      int taken = 0;
      for (Future<Boolean> node : nodes.invokeAll(List.of(take, take, take, take))) {
        taken += node.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(1);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void only_who_has_it_may_postpone_it() {
    UUID id = added(0);
    in(r -> r.take(id, 0, LATER));
    assertThat(this.<Boolean>in(r -> r.postpone(id, 0, NOW, 451))).isFalse();
    assertThat(this.<Boolean>in(r -> r.postpone(id, 1, NOW, 451))).isTrue();
    assertThat(this.<List<MailRow>>in(r -> r.due(NOW, 10))).hasSize(1);
  }

  @Test
  void what_is_removed_is_gone() {
    UUID id = added(0);
    assertThat(this.<Long>in(MailRepository::waiting)).isEqualTo(1);
    assertThat(this.<Boolean>in(r -> r.remove(id))).isTrue();
    assertThat(this.<Boolean>in(r -> r.remove(id))).isFalse();
    assertThat(this.<Long>in(MailRepository::waiting)).isZero();
  }

  @Test
  void what_is_too_old_is_known() {
    UUID id = added(0);
    assertThat(this.<List<UUID>>in(r -> r.olderThan(NOW, 10))).isEmpty();
    assertThat(this.<List<UUID>>in(r -> r.olderThan(LATER, 10))).containsExactly(id);
  }

  private UUID added(long dueAfter) {
    UUID id = UUID.randomUUID();
    in(
        r -> {
          r.add(new MailRow(id, new byte[] {1, 2, 3}, "ada", NOW.plusSeconds(dueAfter), NOW));
          return null;
        });
    return id;
  }

  private <T> T in(Function<MailRepository, T> work) {
    return database.transaction(e -> work.apply(new MailRepository(e)));
  }
}
