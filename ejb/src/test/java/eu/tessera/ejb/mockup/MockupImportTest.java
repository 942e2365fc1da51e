package eu.tessera.ejb.mockup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.Creation;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.factor.password.PasswordCost;
import eu.tessera.ejb.factor.password.PasswordVerdict;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.ejb.mockup.MockupImport.Outcome;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class MockupImportTest {
  private final TestDatabase tested;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Audit audit;
  private final List<MockupAccount> wanted =
      MockupUsers.toAccounts(TestFolder.complete().users()).accounts();

  MockupImportTest(TestDatabase database) {
    this.tested = database.emptied();
    Database stored = new StoredIn(database);
    TestClock clock = new TestClock();
    this.accounts = new Accounts(stored, new LocalInvalidations(), clock);
    this.passwords = new Passwords(stored, TestVault.vault(), new PasswordCost(64, 1, 1), clock);
    this.audit = new Audit(stored, TestVault.vault(), clock);
  }

  @Test
  void everybody_of_the_folder_can_sign_in_by_uid_or_address() {
    assertThat(run()).isEqualTo(new Outcome(4, 0, List.of()));
    assertThat(tried("marlowe", "Kurtz-1899")).isEqualTo(PasswordVerdict.MATCH);
    assertThat(tried("Charles.Marlowe@ec.example", "Kurtz-1899")).isEqualTo(PasswordVerdict.MATCH);
    assertThat(tried("justice1", "Blindfold-27")).isEqualTo(PasswordVerdict.MATCH);
    assertThat(tried("n00ishma", "Kurtz-1899")).isEqualTo(PasswordVerdict.WRONG);
    assertThat(account("justice1").assurance()).isEqualTo(AssuranceLevel.HIGH);
    assertThat(account("marlowe").groups()).contains("STEAMERS");
    assertThat(audit.ofAccount("marlowe", 10)).hasSize(2);
  }

  @Test
  void a_user_without_a_password_has_none() {
    run();
    assertThat(tried("jobnight", "")).isEqualTo(PasswordVerdict.WRONG);
    assertThat(passwords.has(account("jobnight"))).isFalse();
  }

  @Test
  void a_second_start_changes_no_password() {
    run();
    passwords.set(account("marlowe"), "chosen by its owner".toCharArray());

    assertThat(run()).isEqualTo(new Outcome(0, 4, List.of()));
    assertThat(tried("marlowe", "chosen by its owner")).isEqualTo(PasswordVerdict.MATCH);
  }

  @Test
  void a_start_that_was_cut_short_is_completed() {
    run();
    tested.sql("delete from password_credential");
    run();
    assertThat(tried("marlowe", "Kurtz-1899")).isEqualTo(PasswordVerdict.MATCH);
  }

  @Test
  void who_is_not_active_cannot_sign_in(@TempDir Path folder) {
    MockupSetUp setUp =
        new TestFolder(folder)
            .users("<user><uid>retired0</uid><objectStatus>d</objectStatus></user>")
            .read();
    new MockupImport(accounts, passwords, audit)
        .run(MockupUsers.toAccounts(setUp.users()).accounts());

    assertThat(account("retired0").active()).isFalse();
  }

  @Test
  void an_address_that_another_account_has_keeps_only_that_user_out() {
    Creation first = accounts.create(TestPeople.citizen("ishmael@example.org"));
    assertThat(first.account()).isPresent();

    Outcome outcome = run();

    assertThat(outcome.made()).isEqualTo(3);
    assertThat(outcome.refused()).singleElement().asString().contains("n00ishma", "e-mail");
  }

  private Outcome run() {
    return new MockupImport(accounts, passwords, audit).run(wanted);
  }

  private Account account(String login) {
    return accounts.byLogin(login).orElseThrow();
  }

  private PasswordVerdict tried(String login, String password) {
    return passwords.verify(Optional.of(account(login)), password.toCharArray());
  }
}
