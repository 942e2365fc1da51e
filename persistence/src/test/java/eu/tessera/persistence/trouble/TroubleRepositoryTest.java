package eu.tessera.persistence.trouble;

import static eu.tessera.persistence.account.TestAccounts.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class TroubleRepositoryTest {
  private final TestDatabase database;

  TroubleRepositoryTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @Test
  void an_occurrence_is_found_by_its_reference_and_by_its_service() {
    add("AAAA-2222", NOW, "budget");
    add("BBBB-3333", NOW.plusSeconds(1), "library");
    add("CCCC-4444", NOW.plusSeconds(2), "budget");
    TroubleRow found = this.<List<TroubleRow>>in(r -> r.byReference("BBBB-3333", 5)).get(0);
    assertThat(found.service()).isEqualTo("library");
    assertThat(found.at()).isEqualTo(NOW.plusSeconds(1));
    assertThat(found.code()).isEqualTo("T-202");
    assertThat(found.cause()).isEqualTo("why BBBB-3333");
    assertThat(this.<List<TroubleRow>>in(r -> r.ofService("budget", 5)))
        .extracting(TroubleRow::reference)
        .containsExactly("CCCC-4444", "AAAA-2222");
    assertThat(this.<List<TroubleRow>>in(r -> r.latest(2)))
        .extracting(TroubleRow::reference)
        .containsExactly("CCCC-4444", "BBBB-3333");
  }

  @Test
  void what_is_older_is_deleted_and_the_rest_stays() {
    add("AAAA-2222", NOW, "budget");
    add("BBBB-3333", NOW.plusSeconds(1), "budget");
    assertThat(this.<Integer>in(r -> r.deleteBefore(NOW.plusSeconds(1)))).isEqualTo(1);
    assertThat(this.<List<TroubleRow>>in(r -> r.latest(9)))
        .extracting(TroubleRow::reference)
        .containsExactly("BBBB-3333");
  }

  @Test
  void a_cause_that_is_too_long_is_cut() {
    TroubleRow row =
        new TroubleRow(UUID.randomUUID(), "AAAA-2222", NOW, "T-202", "-", "x".repeat(9000));
    in(
        r -> {
          r.add(row);
          return null;
        });
    assertThat(this.<List<TroubleRow>>in(r -> r.latest(1)).get(0).cause())
        .hasSize(TroubleRow.LONGEST_CAUSE);
  }

  private void add(String reference, Instant at, String service) {
    in(
        r -> {
          r.add(
              new TroubleRow(
                  UUID.randomUUID(), reference, at, "T-202", service, "why " + reference));
          return null;
        });
  }

  private <T> T in(Function<TroubleRepository, T> work) {
    return database.transaction(entities -> work.apply(new TroubleRepository(entities)));
  }
}
