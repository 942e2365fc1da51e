package eu.tessera.persistence.session;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.persistence.account.TestAccounts;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class VisitRepositoryTest {
  private final TestDatabase database;
  private final UUID session = UUID.randomUUID();

  VisitRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @Test
  void visits_are_found_by_their_session_the_oldest_first() {
    add(visit(session, 5), visit(session, 3), visit(UUID.randomUUID(), 4));
    List<VisitRow> found = in(r -> r.ofSession(session));
    assertThat(found)
        .extracting(VisitRow::visitedAt)
        .containsExactly(NOW.plusSeconds(3), NOW.plusSeconds(5));
    VisitRow first = found.get(0);
    assertThat(first.sessionId()).isEqualTo(session);
    assertThat(first.uid()).isEqualTo("n00abcde");
    assertThat(first.service()).isEqualTo("budget");
    assertThat(first.name()).isEqualTo("Budget tool");
    assertThat(first.sealedReturn()).containsExactly(1, 2, 3);
    assertThat(first.takesPart()).isTrue();
  }

  @Test
  void visits_are_taken_once() {
    add(visit(session, 1), visit(session, 2));
    assertThat(this.<List<VisitRow>>in(r -> r.take(session))).hasSize(2);
    assertThat(this.<List<VisitRow>>in(r -> r.take(session))).isEmpty();
  }

  @Test
  void of_many_who_take_at_once_each_visit_goes_to_one() throws Exception {
    add(visit(session, 1), visit(session, 2), visit(session, 3));
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      Callable<List<VisitRow>> take = () -> in(r -> r.take(session));
      int taken = 0;
      for (Future<List<VisitRow>> node : nodes.invokeAll(List.of(take, take, take, take))) {
        taken += node.get().size();
      }
      assertThat(taken).isEqualTo(3);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void only_visits_whose_session_is_gone_are_abandoned() {
    UUID account = database.transaction(e -> TestAccounts.added(e, "n00abcde"));
    database.transaction(
        e -> {
          new SessionRepository(e)
              .add(
                  new SessionRow(
                      session,
                      "digest",
                      account,
                      "n00abcde",
                      "",
                      "Firefox on Linux",
                      NOW,
                      NOW.plusSeconds(9)));
          return null;
        });
    UUID gone = UUID.randomUUID();
    add(visit(session, 1), visit(gone, 2), visit(gone, 3));
    assertThat(this.<List<UUID>>in(r -> r.abandoned(10))).containsExactly(gone);
    database.transaction(e -> new SessionRepository(e).remove(session));
    assertThat(this.<List<UUID>>in(r -> r.abandoned(10))).containsExactlyInAnyOrder(gone, session);
    assertThat(this.<List<UUID>>in(r -> r.abandoned(1))).hasSize(1);
  }

  private static VisitRow visit(UUID of, long later) {
    return new VisitRow(
        UUID.randomUUID(),
        of,
        "n00abcde",
        "budget",
        "Budget tool",
        new byte[] {1, 2, 3},
        NOW.plusSeconds(later),
        true);
  }

  private void add(VisitRow... rows) {
    in(
        r -> {
          r.add(List.of(rows));
          return null;
        });
  }

  private <T> T in(Function<VisitRepository, T> work) {
    return database.transaction(e -> work.apply(new VisitRepository(e)));
  }
}
