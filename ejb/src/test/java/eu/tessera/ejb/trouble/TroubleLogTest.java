package eu.tessera.ejb.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TroubleLogTest {
  private final TestClock clock = new TestClock();
  private final TroubleLog log = new TroubleLog(new StoredIn(TestDatabase.H2.emptied()), clock);

  @Test
  void a_trouble_is_found_under_what_the_person_read_however_it_is_typed() {
    log.note("K7QM-2RTX", "T-201", Optional.of("budget"), "no pattern has this path");
    log.write();
    Trouble found = log.byReference(" k7qm 2rtx ").get(0);
    assertThat(found)
        .isEqualTo(
            new Trouble(
                "K7QM-2RTX",
                TestClock.START,
                "T-201",
                Optional.of("budget"),
                "no pattern has this path"));
    assertThat(log.byReference("K7QM-2RTY")).isEmpty();
    assertThat(log.byReference("'; drop table trouble")).isEmpty();
  }

  @Test
  void a_service_reads_its_own_troubles_only() {
    log.note("K7QM-2RTX", "INVALID_TICKET", Optional.of("budget"), "used");
    log.note("K7QM-2RTZ", "INVALID_TICKET", Optional.of("library"), "used");
    log.note("K7QM-2RTA", "T-201", Optional.empty(), "unknown");
    log.write();
    assertThat(log.ofService("budget")).extracting(Trouble::reference).containsExactly("K7QM-2RTX");
    assertThat(log.latest()).hasSize(3);
  }

  @Test
  void a_flood_of_troubles_fills_no_table() {
    for (int i = 0; i < TroubleLog.MOST_AT_ONCE + 7; i++) {
      log.note("K7QM-2RTX", "T-201", Optional.empty(), "flood");
    }
    assertThat(log.write()).isEqualTo(7);
    assertThat(log.latest()).hasSize(TroubleLog.MOST_AT_ONCE);
    assertThat(log.write()).isZero();
  }

  @Test
  void a_flood_that_lasts_is_written_one_a_second() {
    long kept = 0;
    for (int turn = 0; turn < 30; turn++) {
      kept += keptOf(TroubleLog.MOST_AT_ONCE);
    }
    assertThat(kept).isEqualTo(TroubleLog.MOST_OF_A_FLOOD);
    clock.passes(Duration.ofSeconds(2));
    assertThat(keptOf(TroubleLog.MOST_AT_ONCE)).isEqualTo(2);
  }

  private long keptOf(int noted) {
    for (int i = 0; i < noted; i++) {
      log.note("K7QM-2RTX", "T-201", Optional.empty(), "flood");
    }
    return noted - log.write();
  }

  @Test
  void a_trouble_is_forgotten_after_a_month() {
    log.note("K7QM-2RTX", "T-201", Optional.empty(), "old");
    log.write();
    clock.passes(TroubleLog.KEPT.plus(Duration.ofSeconds(1)));
    log.sweep();
    assertThat(log.latest()).isEmpty();
  }
}
