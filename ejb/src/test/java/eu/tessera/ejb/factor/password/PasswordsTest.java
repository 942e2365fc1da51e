package eu.tessera.ejb.factor.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.persistence.factor.PasswordRepository;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class PasswordsTest {
  private static final PasswordCost CHEAP = new PasswordCost(64, 1, 1);

  private final TestDatabase tested;
  private final Database database;
  private final Passwords passwords;
  private final Account account;

  PasswordsTest(TestDatabase database) {
    this.tested = database.emptied();
    this.database = new StoredIn(database);
    this.passwords = at(CHEAP);
    this.account = created("citizen@example.org");
  }

  @Test
  void the_password_that_was_set_matches_and_another_does_not() {
    assertThat(set("Demo-Citizen-2026")).isEqualTo(PasswordChange.DONE);
    assertThat(tried("Demo-Citizen-2026")).isEqualTo(PasswordVerdict.MATCH);
    assertThat(tried("demo-citizen-2026")).isEqualTo(PasswordVerdict.WRONG);
    assertThat(tried("Demo-Citizen-2026 ")).isEqualTo(PasswordVerdict.WRONG);
    assertThat(tried("")).isEqualTo(PasswordVerdict.WRONG);
  }

  @Test
  void after_a_change_only_the_new_password_matches() {
    set("the old one");
    set("the new one");
    assertThat(tried("the old one")).isEqualTo(PasswordVerdict.WRONG);
    assertThat(tried("the new one")).isEqualTo(PasswordVerdict.MATCH);
  }

  @Test
  void an_account_that_does_not_exist_or_has_no_password_answers_wrong() {
    assertThat(passwords.verify(Optional.empty(), "x".toCharArray()))
        .isEqualTo(PasswordVerdict.WRONG);
    assertThat(tried("x")).isEqualTo(PasswordVerdict.WRONG);
    assertThat(passwords.has(account)).isFalse();
  }

  @Test
  void the_spelling_of_a_keyboard_does_not_matter() {
    set("cafe\u0301 Ångström");
    assertThat(tried("caf\u00e9 A\u030angstro\u0308m")).isEqualTo(PasswordVerdict.MATCH);
  }

  @Test
  void what_was_typed_is_wiped() {
    char[] typed = "Demo-Citizen-2026".toCharArray();
    passwords.set(account, typed);
    assertThat(typed).containsOnly('\0');
    typed = "Demo-Citizen-2026".toCharArray();
    passwords.verify(Optional.of(account), typed);
    assertThat(typed).containsOnly('\0');
    typed = "x".repeat(2000).toCharArray();
    passwords.verify(Optional.of(account), typed);
    assertThat(typed).containsOnly('\0');
  }

  @Test
  void a_password_of_nothing_of_too_much_or_of_half_a_character_is_not_set() {
    for (String text : new String[] {"", "x".repeat(1025), "\ud800"}) {
      assertThat(set(text)).isEqualTo(PasswordChange.UNUSABLE);
      assertThat(tried(text)).isEqualTo(PasswordVerdict.WRONG);
    }
    assertThat(passwords.has(account)).isFalse();
    assertThat(set("x".repeat(1024))).isEqualTo(PasswordChange.DONE);
    assertThat(tried("x".repeat(1024))).isEqualTo(PasswordVerdict.MATCH);
    assertThat(tried("x".repeat(1023))).isEqualTo(PasswordVerdict.WRONG);
  }

  @Test
  void a_password_hashed_at_an_older_cost_is_hashed_anew_on_success_only() {
    set("Demo-Citizen-2026");
    Passwords today = at(new PasswordCost(128, 2, 1));
    today.verify(Optional.of(account), "guess".toCharArray());
    assertThat(hash()).contains("m=64,t=1,p=1");
    assertThat(today.verify(Optional.of(account), "Demo-Citizen-2026".toCharArray()))
        .isEqualTo(PasswordVerdict.MATCH);
    assertThat(hash()).startsWith("$argon2id$").contains("m=128,t=2,p=1");
    assertThat(today.verify(Optional.of(account), "Demo-Citizen-2026".toCharArray()))
        .isEqualTo(PasswordVerdict.MATCH);
  }

  @Test
  void a_hash_moved_to_another_account_is_refused() {
    Account mallory = created("mallory@example.org");
    passwords.set(mallory, "mine".toCharArray());
    set("Demo-Citizen-2026");
    tested.sql(
        "update password_credential set sealed_hash = (select p.sealed_hash from"
            + " password_credential p where p.account_id = '"
            + mallory.id()
            + "')"
            + " where account_id = '"
            + account.id()
            + "'");
    assertThatThrownBy(() -> tried("mine")).isInstanceOf(Vault.NotOpened.class);
  }

  private String hash() {
    byte[] sealed =
        database.read(e -> new PasswordRepository(e).of(account.id())).orElseThrow().sealedHash();
    return new String(
        TestVault.vault()
            .open(
                new eu.tessera.ejb.config.Place("password_credential", account.id(), "sealed_hash"),
                sealed),
        StandardCharsets.US_ASCII);
  }

  private PasswordChange set(String password) {
    return passwords.set(account, password.toCharArray());
  }

  private PasswordVerdict tried(String password) {
    return passwords.verify(Optional.of(account), password.toCharArray());
  }

  private Passwords at(PasswordCost cost) {
    return new Passwords(database, TestVault.vault(), cost, new TestClock());
  }

  private Account created(String email) {
    return new Accounts(database, new LocalInvalidations(), new TestClock())
        .create(TestPeople.citizen(email))
        .account()
        .orElseThrow();
  }
}
