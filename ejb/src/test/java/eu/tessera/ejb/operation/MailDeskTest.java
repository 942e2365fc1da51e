package eu.tessera.ejb.operation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Role;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.notify.TestOutbox;
import eu.tessera.persistence.audit.AuditRepository;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class MailDeskTest {
  private static final Actor OPAL = new Actor("n00opal", Set.of(Role.OPERATOR));

  private final StoredIn database;
  private final TestOutbox letters;
  private final MailDesk desk;

  MailDeskTest(TestDatabase tested) {
    database = new StoredIn(tested.emptied());
    letters = new TestOutbox(tested);
    desk = new MailDesk(letters.outbox, new Audit(database, TestVault.vault(), new TestClock()));
  }

  @Test
  void no_operator_can_keep_a_security_letter_from_its_owner() {
    UUID event = letters.event();
    Answer.Refused<?> refused = desk.drop(OPAL, event).refusal().orElseThrow();
    assertThat(refused.why()).isEqualTo(Answer.Why.NOT_ALLOWED);
    assertThat(refused.sentence()).contains("cannot be thrown away");
    assertThat(letters.outbox.find(event)).isPresent();
    assertThat(audited()).doesNotContain("MailDropped");
  }

  @Test
  void a_letter_that_was_thrown_away_is_told_to_the_auditor_with_its_id_and_masked_reader() {
    UUID asked = letters.asked();
    assertThat(desk.drop(OPAL, asked).value()).isPresent();
    assertThat(audited())
        .contains("n00opal", "password.unknown", asked.toString(), "a…@example.org")
        .doesNotContain("ada@");
  }

  private String audited() {
    return database.read(
        e ->
            new AuditRepository(e)
                .after(0, 99).stream()
                    .map(row -> row.kind() + " " + row.content())
                    .collect(Collectors.joining("\n")));
  }
}
