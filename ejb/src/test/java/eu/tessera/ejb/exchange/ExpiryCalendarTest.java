package eu.tessera.ejb.exchange;

import static eu.tessera.ejb.exchange.TestExchange.ANNA;
import static eu.tessera.ejb.exchange.TestExchange.BERT;
import static eu.tessera.ejb.exchange.TestExchange.OPAL;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.exchange.ExpiryCalendar.Expiry;
import eu.tessera.ejb.exchange.ExpiryCalendar.Kind;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class ExpiryCalendarTest {
  private final TestDatabase database;
  private final TestClock clock = new TestClock();
  @TempDir Path folder;
  private TestExchange node;

  ExpiryCalendarTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @BeforeEach
  void open() {
    node = new TestExchange(database, folder, clock);
    String brief =
        TestMetadata.key("signing", TestMetadata.keys(Duration.ofDays(91)).signing().certificate());
    node.live(
        TestExchange.saml("library", TestMetadata.good().keys(brief + TestMetadata.encryption())));
    node.letters.written.clear();
    node.letters.to.clear();
  }

  @Test
  void the_calendar_tells_what_ends_when_the_earliest_first() {
    var all = node.exchange.calendar().until(OPAL, clock.instant().plus(Duration.ofDays(2000)));
    assertThat(all)
        .extracting(Expiry::kind)
        .contains(Kind.SIGNING_CERTIFICATE, Kind.ENCRYPTION_CERTIFICATE, Kind.OWN_KEY);
    assertThat(all).isSortedAccordingTo((a, b) -> a.ends().compareTo(b.ends()));
    assertThat(all.get(0).days()).isEqualTo(89);
    assertThat(all.get(0).service()).contains("library");
    assertThat(node.exchange.calendar().until(OPAL, clock.instant().plus(Duration.ofDays(30))))
        .isEmpty();
  }

  @Test
  void an_integrator_sees_his_own_services_in_it() {
    var end = clock.instant().plus(Duration.ofDays(2000));
    assertThat(node.exchange.calendar().until(ANNA, end))
        .isNotEmpty()
        .allMatch(e -> e.service().isPresent());
    assertThat(node.exchange.calendar().until(BERT, end)).isEmpty();
  }

  @Test
  void contacts_are_reminded_at_60_30_7_and_1_days_each_once() {
    for (int day = 0; day < 100; day++) {
      node.exchange.remind();
      node.exchange.remind();
      clock.passes(Duration.ofDays(1));
    }
    assertThat(node.letters.written)
        .hasSize(4)
        .hasOnlyElementsOfType(Letter.CertificateExpires.class);
    assertThat(node.letters.to).containsOnly("team@service.example.org");
  }

  @Test
  void of_two_nodes_one_reminds() {
    TestExchange other = new TestExchange(database, folder, clock);
    clock.passes(Duration.ofDays(40));
    node.exchange.remind();
    other.exchange.remind();
    assertThat(node.letters.written).hasSize(1);
    assertThat(other.letters.written).isEmpty();
  }

  @Test
  void what_is_registered_late_is_reminded_of_once_and_not_four_times() {
    clock.passes(Duration.ofDays(85));
    node.exchange.remind();
    assertThat(node.letters.written).hasSize(1);
  }

  @Test
  void without_a_mail_server_no_reminder_is_lost() {
    node.letters.available = false;
    clock.passes(Duration.ofDays(40));
    node.exchange.remind();
    node.letters.available = true;
    node.exchange.remind();
    assertThat(node.letters.written).hasSize(1);
  }
}
