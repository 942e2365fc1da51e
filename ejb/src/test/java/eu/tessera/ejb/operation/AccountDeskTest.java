package eu.tessera.ejb.operation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.Role;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.factor.Tries;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.logout.TestLogout;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.ejb.session.SessionLimits;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.persistence.audit.AuditRepository;
import eu.tessera.persistence.audit.AuditRow;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AccountDeskTest {
  private static final Actor OPAL = new Actor("n00opal", Set.of(Role.OPERATOR));
  private static final Actor OTTO = new Actor("n00otto", Set.of(Role.OPERATOR));

  private final StoredIn database;
  private final Accounts accounts;
  private final AccountDesk desk;

  AccountDeskTest(TestDatabase tested) {
    database = new StoredIn(tested.emptied());
    TestClock clock = new TestClock();
    LocalGrid grid = new LocalGrid();
    LocalInvalidations invalidations = new LocalInvalidations();
    accounts = new Accounts(database, invalidations, clock);
    Audit audit = new Audit(database, TestVault.vault(), clock);
    Sessions sessions =
        new Sessions(
            database,
            new SessionLimits(Duration.ofHours(2), Duration.ofHours(12)),
            invalidations,
            clock);
    desk =
        new AccountDesk(
            accounts,
            sessions,
            TestLogout.of(sessions, grid, database, audit::write, clock),
            new Tries(grid.throttle(), Tries.Limits.DEFAULT, (account, browser) -> false, clock),
            grid.throttle(),
            audit,
            TestVault.vault());
  }

  @Test
  void a_look_for_an_account_that_is_not_there_is_told_to_the_auditor_without_the_address() {
    assertThat(why(desk.find(OPAL, "Nobody@example.org"))).isEqualTo(Answer.Why.NOT_FOUND);
    desk.find(OPAL, "nobody@EXAMPLE.org ");
    desk.find(OPAL, "other@example.org");
    List<AuditRow> rows = audited();
    assertThat(rows).extracting(AuditRow::kind).containsOnly("AccountNotFound");
    assertThat(rows).extracting(AuditRow::uid).containsOnly("n00opal");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).content()).doesNotContainIgnoringCase("nobody@", "example.org");
    assertThat(rows.get(1).content()).isEqualTo(rows.get(0).content());
    assertThat(rows.get(2).content()).isNotEqualTo(rows.get(0).content());
  }

  @Test
  void nobody_looks_for_more_than_sixty_accounts_an_hour() {
    accounts.create(TestPeople.citizen("ada@example.org"));
    for (int i = 0; i < AccountDesk.LOOKS.times(); i++) {
      desk.find(OPAL, "nobody" + i + "@example.org");
    }
    Answer<AccountDesk.Found> over = desk.find(OPAL, "ada@example.org");
    assertThat(why(over)).isEqualTo(Answer.Why.TOO_OFTEN);
    assertThat(over.refusal().orElseThrow().sentence()).contains("60", "Wait");
    assertThat(desk.find(OTTO, "ada@example.org").value()).as("another's looks").isPresent();
  }

  private static Answer.Why why(Answer<?> answer) {
    return answer.refusal().orElseThrow().why();
  }

  private List<AuditRow> audited() {
    return database.read(e -> new AuditRepository(e).after(0, 99));
  }
}
