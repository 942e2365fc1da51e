package eu.tessera.ejb.account;

import static eu.tessera.ejb.account.TestPeople.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AccountsTest {
  private final Database database;
  private final TestClock clock = new TestClock();
  private final LocalInvalidations grid = new LocalInvalidations();
  private final Accounts accounts;

  AccountsTest(TestDatabase database) {
    this.database = new StoredIn(database.emptied());
    this.accounts = new Accounts(this.database, grid, clock);
  }

  @Test
  void a_new_account_has_a_uid_of_its_kind() {
    Account account = created(citizen("citizen@example.org"));
    assertThat(account.uid()).matches("n00[0-9a-z]{5}");
    assertThat(account.kind()).isEqualTo(AccountKind.EXTERNAL);
    assertThat(account.active()).isTrue();
    assertThat(account.assurance()).isEqualTo(AssuranceLevel.LOW);
    assertThat(account.created()).isEqualTo(TestClock.START);
    assertThat(accounts.byId(account.id())).contains(account);
  }

  @Test
  void an_account_is_found_by_its_address_in_any_spelling_or_its_uid_in_any_case() {
    Account account = created(citizen("Citizen@Bücher.example"));
    for (String typed :
        List.of(
            "citizen@bücher.example",
            " CITIZEN@XN--BCHER-KVA.EXAMPLE. ",
            account.uid(),
            " " + account.uid().toUpperCase(java.util.Locale.ROOT))) {
      assertThat(accounts.byLogin(typed)).as(typed).contains(account);
    }
    assertThat(account.email().orElseThrow().typed()).isEqualTo("Citizen@Bücher.example");
  }

  @Test
  void what_is_typed_never_finds_another_account() {
    created(citizen("citizen@example.org"));
    for (String typed :
        List.of(
            "",
            "@",
            "citizen",
            "citizen@example.org'--",
            "%",
            "n00_____",
            "\0",
            "сitizen@example.org")) {
      assertThat(accounts.byLogin(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void an_address_that_is_taken_in_another_spelling_is_refused() {
    created(citizen("citizen@example.org"));
    assertThat(accounts.create(citizen("CITIZEN@example.org.")))
        .isInstanceOf(Creation.EmailTaken.class);
  }

  @Test
  void staff_keep_the_uid_they_are_imported_with() {
    Account account = created(staff("STAFF01", "staff@ec.example"));
    assertThat(account.uid()).isEqualTo("staff01");
    assertThat(account.groups()).containsExactlyInAnyOrder("A", "B");
    assertThat(account.roles()).containsExactly(Role.OPERATOR);
    assertThat(account.domain()).isEqualTo("eu.europa.ec");
    assertThat(account.department()).contains("DIGIT.B.1");
    assertThat(accounts.create(staff("staff01", "other@ec.example")))
        .isInstanceOf(Creation.UidTaken.class);
  }

  @Test
  void a_uid_drawn_twice_is_drawn_again() {
    // the first two accounts draw 00000, the second tries again with 11111
    Iterator<Integer> draws = List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1).iterator();
    RandomGenerator random =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int nextInt(int bound) {
            return draws.next();
          }
        };
    Accounts drawing = new Accounts(database, grid, clock, random);
    assertThat(drawing.create(citizen("a@example.org")).account().orElseThrow().uid())
        .isEqualTo("n0000000");
    assertThat(drawing.create(citizen("b@example.org")).account().orElseThrow().uid())
        .isEqualTo("n0011111");
  }

  @Test
  void a_suspended_account_is_seen_as_such_at_once_on_every_node() {
    Accounts otherNode = new Accounts(database, grid, clock);
    Account account = created(citizen("citizen@example.org"));
    assertThat(otherNode.byId(account.id()).orElseThrow().active()).isTrue();
    assertThat(accounts.become(account.id(), AccountStatus.SUSPENDED)).isTrue();
    assertThat(otherNode.byId(account.id()).orElseThrow().active()).isFalse();
    assertThat(accounts.byId(account.id()).orElseThrow().active()).isFalse();
    assertThat(accounts.become(UUID.randomUUID(), AccountStatus.ACTIVE)).isFalse();
  }

  @Test
  void nonsense_is_no_account() {
    assertThatThrownBy(() -> staff("x y", "staff@ec.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                NewAccount.external(
                    TestPeople.email("a@b.example"), new PersonName("A", ""), "../"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_account_prints_its_uid_only() {
    Account account = created(citizen("citizen@example.org"));
    assertThat(account).hasToString("Account[" + account.uid() + "]");
  }

  private static NewAccount staff(String uid, String email) {
    return new NewAccount(
        AccountKind.INTERNAL,
        Optional.of(uid),
        Optional.of(TestPeople.email(email)),
        new PersonName("Σοφία", "Staff"),
        "el",
        AssuranceLevel.TOP,
        "eu.europa.ec",
        Optional.of("DIGIT.B.1"),
        Set.of("A", "B"),
        Set.of(Role.OPERATOR));
  }

  private Account created(NewAccount wanted) {
    return accounts.create(wanted).account().orElseThrow();
  }
}
