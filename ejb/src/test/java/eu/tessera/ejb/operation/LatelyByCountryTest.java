package eu.tessera.ejb.operation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.operation.CountryState.Lately;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class LatelyByCountryTest {
  private final TestClock clock = new TestClock();
  private final Audit audit;

  LatelyByCountryTest(TestDatabase database) {
    this.audit = new Audit(new StoredIn(database.emptied()), TestVault.vault(), clock);
  }

  @Test
  void what_came_of_eids_is_counted_by_country_for_a_day() {
    accepted("BE");
    clock.passes(Duration.ofHours(20));
    accepted("BE");
    audit.write(new AuditEvent.EidRefused("BE", "SIGNATURE", "192.0.2.1"));
    audit.write(new AuditEvent.EidRefused("IT", "EXPIRED", "192.0.2.1"));
    Instant then = clock.instant();
    clock.passes(Duration.ofHours(5));
    accepted("IT");

    Map<String, Lately> lately =
        LatelyByCountry.of(
            audit.ofKinds(LatelyByCountry.KINDS, clock.instant().minus(CountryDesk.LATELY), 100));

    assertThat(lately.get("BE").accepted()).as("the first is more than a day old").isEqualTo(1);
    assertThat(lately.get("BE").lastAccepted()).contains(then);
    assertThat(lately.get("BE").check()).contains("SIGNATURE");
    assertThat(lately.get("IT").accepted()).isEqualTo(1);
    assertThat(lately.get("IT").refused()).isEqualTo(1);
    assertThat(lately.get("IT").lastAccepted()).contains(clock.instant());
    assertThat(lately).containsOnlyKeys("BE", "IT");
  }

  private void accepted(String country) {
    audit.write(
        new AuditEvent.EidAccepted("v00abcde", country, LevelOfAssurance.SUBSTANTIAL, false));
  }
}
