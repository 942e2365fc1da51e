package eu.tessera.persistence.audit;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AuditRepositoryTest {
  private final TestDatabase database;

  AuditRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @Test
  void the_chain_begins_empty_and_its_head_moves() {
    assertThat(in(AuditRepository::head).position()).isZero();
    append("n00abcde");
    append("n00other");
    AuditHeadRow head = in(AuditRepository::head);
    assertThat(head.position()).isEqualTo(2);
    assertThat(head.mac()).isEqualTo("mac2");
  }

  @Test
  void rows_come_in_order_and_by_pages() {
    append("n00abcde");
    append("n00other");
    append("n00abcde");
    assertThat(this.<List<AuditRow>>in(r -> r.after(0, 2)))
        .extracting(AuditRow::position)
        .containsExactly(1L, 2L);
    assertThat(this.<List<AuditRow>>in(r -> r.after(2, 2)))
        .extracting(AuditRow::position)
        .containsExactly(3L);
    assertThat(this.<List<AuditRow>>in(r -> r.ofUid("n00abcde", 9)))
        .extracting(AuditRow::position)
        .containsExactly(3L, 1L);
    AuditRow row = in(r -> r.after(0, 1)).get(0);
    assertThat(row.at()).isEqualTo(NOW);
    assertThat(row.kind()).isEqualTo("Kind");
    assertThat(row.reference()).isEqualTo("REF");
    assertThat(row.content()).isEqualTo("{\"ünï\":1}");
  }

  @Test
  void a_position_is_given_once() {
    append("n00abcde");
    assertThatThrownBy(
            () ->
                in(
                    r -> {
                      r.add(new AuditRow(1, NOW, "Kind", "REF", "-", "{}", "mac"));
                      return null;
                    }))
        .isInstanceOf(PersistenceException.class);
  }

  private void append(String uid) {
    in(
        r -> {
          AuditHeadRow head = r.lockedHead();
          long position = head.position() + 1;
          AuditRow row =
              new AuditRow(position, NOW, "Kind", "REF", uid, "{\"ünï\":1}", "mac" + position);
          r.add(row);
          head.movesTo(row);
          return null;
        });
  }

  private <T> T in(Function<AuditRepository, T> work) {
    return database.transaction(e -> work.apply(new AuditRepository(e)));
  }
}
