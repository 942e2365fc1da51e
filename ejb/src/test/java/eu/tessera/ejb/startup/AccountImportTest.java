package eu.tessera.ejb.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.Role;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StartRefused;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.factor.password.PasswordCost;
import eu.tessera.ejb.factor.password.PasswordVerdict;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class AccountImportTest {
  private static final Path DEMO = Path.of("../demo/src/main/resources/demo-world/accounts.json");

  @TempDir Path folder;
  private final TestDatabase tested;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Audit audit;

  AccountImportTest(TestDatabase database) {
    this.tested = database.emptied();
    Database stored = new StoredIn(database);
    TestClock clock = new TestClock();
    this.accounts = new Accounts(stored, new LocalInvalidations(), clock);
    this.passwords = new Passwords(stored, TestVault.vault(), new PasswordCost(64, 1, 1), clock);
    this.audit = new Audit(stored, TestVault.vault(), clock);
  }

  @Test
  void the_demo_world_has_its_four_people() {
    assertThat(run(DEMO)).isEqualTo(new AccountImport.Report(6, 0, java.util.List.of()));
    Map.of(
            "citizen@example.org", "Demo-Citizen-2026",
            "strong@example.org", "Demo-Strong-2026",
            "staff@ec.example", "Demo-Staff-2026",
            "operator@ec.example", "Demo-Operator-2026")
        .forEach(
            (email, password) ->
                assertThat(tried(email, password)).isEqualTo(PasswordVerdict.MATCH));
    Account citizen = account("citizen@example.org");
    assertThat(citizen.kind()).isEqualTo(AccountKind.EXTERNAL);
    assertThat(citizen.assurance()).isEqualTo(AssuranceLevel.LOW);
    assertThat(citizen.uid()).startsWith("n00");
    Account operator = account("operator@ec.example");
    assertThat(operator.kind()).isEqualTo(AccountKind.INTERNAL);
    assertThat(operator.assurance()).isEqualTo(AssuranceLevel.TOP);
    assertThat(operator.roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.INTEGRATOR);
    assertThat(audit.ofAccount("staff01", 10)).hasSize(2);
  }

  @Test
  void a_second_start_changes_no_password() {
    run(DEMO);
    passwords.set(account("citizen@example.org"), "chosen by its owner".toCharArray());
    assertThat(run(DEMO)).isEqualTo(new AccountImport.Report(0, 6, java.util.List.of()));
    assertThat(tried("citizen@example.org", "chosen by its owner"))
        .isEqualTo(PasswordVerdict.MATCH);
  }

  @Test
  void a_start_that_was_cut_short_is_completed() {
    run(DEMO);
    tested.sql("delete from password_credential");
    run(DEMO);
    assertThat(tried("citizen@example.org", "Demo-Citizen-2026")).isEqualTo(PasswordVerdict.MATCH);
  }

  @Test
  void a_wrong_entry_is_set_aside_with_a_sentence_and_the_others_live_on() throws IOException {
    AccountImport.Report report =
        run(
            file(
                """
                {"accounts": [
                  {"email": "nobody", "password": "hush-1", "firstName": "A"},
                  {"email": "a@example.org", "firstName": "A"},
                  {"email": "b@example.org", "password": "hush-2", "firstName": "B", "colour": "red"},
                  {"email": "c@example.org", "password": "hush-3", "firstName": "C", "kind": "VIRTUAL"},
                  {"email": "d@example.org", "password": "hush-4", "firstName": "D", "kind": "ALIEN"},
                  {"email": "e@example.org", "password": "hush-5"},
                  {"email": "f@example.org", "password": "hush-6", "firstName": "F", "roles": ["GOD"]},
                  {"email": "g@example.org", "password": ["hush-7"], "firstName": "G"},
                  {"email": "h@example.org", "password": "hush-8", "firstName": "H", "assurance": "MAX"},
                  "hush-9", null, 7,
                  {"email": "ok@example.org", "password": "hush-10", "firstName": "Ok"},
                  {"email": "i@example.org", "password": "hush-11", "firstName": "I", "uid": "staff01", "kind": "INTERNAL"},
                  {"email": "j@example.org", "password": "hush-12", "firstName": "J", "uid": "staff01", "kind": "INTERNAL"}
                ]}
                """));
    assertThat(report.made()).isEqualTo(2);
    assertThat(report.refused()).hasSize(13);
    assertThat(report.refused()).allSatisfy(s -> assertThat(s).doesNotContain("hush"));
    assertThat(report.refused().get(2)).contains("Account 3 of").contains("colour");
    assertThat(account("ok@example.org").active()).isTrue();
  }

  @Test
  void a_file_that_is_none_refuses_the_start_without_showing_it() throws IOException {
    for (Path path :
        new Path[] {
          folder.resolve("none"), file("hush {"), file("[]"), file("{\"accounts\": 7}")
        }) {
      assertThatThrownBy(() -> run(path))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("TESSERA_ACCOUNTS")
          .hasMessageNotContaining("hush");
    }
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "accounts", ".json"), text);
  }

  private AccountImport.Report run(Path file) {
    return new AccountImport(accounts, passwords, audit).run(file);
  }

  private Account account(String email) {
    return accounts.byLogin(email).orElseThrow();
  }

  private PasswordVerdict tried(String email, String password) {
    return passwords.verify(Optional.of(account(email)), password.toCharArray());
  }
}
