package eu.tessera.ejb.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.audit.AuditEntry;
import eu.tessera.ejb.factor.password.PasswordChange;
import eu.tessera.ejb.factor.password.policy.PasswordFlaw;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Post.Posted;
import eu.tessera.ejb.notify.TestPost;
import eu.tessera.ejb.session.Session;
import eu.tessera.federation.identity.PersonName;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OwnChangesTest {
  private static final EmailAddress NEW = TestPeople.email("new@example.org");
  private static final String NEW_PASSWORD = "Another-Secret-77";
  private final TestHouse house;

  OwnChangesTest(TestDatabase database) {
    this.house = new TestHouse(database);
  }

  @Test
  void a_name_and_a_language_are_changed_and_neither_name_is_told_to_the_auditor() {
    house.details.rename(house.owner, new PersonName("Ελένη", "Κάρτερ"));
    house.details.speak(house.now(), "el");

    assertThat(house.now().name().full()).isEqualTo("Ελένη Κάρτερ");
    assertThat(house.now().language()).isEqualTo("el");
    assertThat(house.audit.ofAccount(house.owner.uid(), 9))
        .extracting(AuditEntry::kind)
        .containsExactly("EmailLanguageChanged", "NameChanged");
    assertThat(house.audit.ofAccount(house.owner.uid(), 9).toString()).doesNotContain("Κάρτερ");
  }

  @Test
  void a_language_that_is_none_of_the_24_is_refused() {
    assertThatThrownBy(() -> house.details.speak(house.owner, "xx"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_new_password_opens_and_the_old_one_no_longer_does() {
    assertThat(change(NEW_PASSWORD)).isEqualTo(PasswordChange.DONE);
    assertThat(house.opens(NEW_PASSWORD)).isTrue();
    assertThat(house.opens(TestHouse.PASSWORD)).isFalse();
  }

  @Test
  void a_changed_password_ends_all_other_sessions_and_is_told() {
    Session other = house.signedIn();
    Session here = house.signedIn();
    house.password.change(house.owner, here, NEW_PASSWORD.toCharArray());

    assertThat(house.sessions.lives(other.id())).isFalse();
    assertThat(house.sessions.lives(here.id())).isTrue();
    assertThat(house.post.addressee(Letter.PasswordChanged.class)).isEqualTo(TestHouse.ADDRESS);
    assertThat(house.post.last(Letter.PasswordChanged.class).get().occasion().notMe()).isPresent();
  }

  @Test
  void a_changed_password_makes_a_link_to_a_new_address_void() {
    house.email.ask(house.owner, TestPeople.email("thief@example.org"), "192.0.2.66");
    String wish = TestPost.token(house.post.last(Letter.ConfirmNewEmail.class).get().link());
    house.password.change(house.owner, house.signedIn(), NEW_PASSWORD.toCharArray());

    assertThat(house.email.waits(wish)).isFalse();
  }

  @Test
  void the_rules_for_passwords_hold_for_a_change() {
    assertThat(house.password.flaws(house.owner, "Leaked-Password-1"))
        .containsExactly(PasswordFlaw.LEAKED);
    assertThat(house.password.flaws(house.owner, "short")).contains(PasswordFlaw.TOO_SHORT);
    assertThat(house.password.flaws(house.owner, house.owner.uid() + "-Ab1"))
        .contains(PasswordFlaw.HOLDS_NAME);
    assertThat(house.password.flaws(house.owner, NEW_PASSWORD)).isEmpty();
  }

  @Test
  void a_new_address_counts_once_its_reader_has_confirmed_it() {
    assertThat(house.email.ask(house.owner, NEW, "192.0.2.1")).isEqualTo(EmailWish.ASKED);
    assertThat(house.addressNow()).isEqualTo(TestHouse.ADDRESS);
    String link = wishLink();
    assertThat(house.email.wished(house.owner, link)).contains(NEW);

    assertThat(confirm(link)).isEqualTo(EmailConfirmation.DONE);
    assertThat(house.addressNow()).isEqualTo("new@example.org");
    assertThat(house.post.addressee(Letter.EmailChanged.class)).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void a_link_for_a_new_address_works_once_and_for_a_day() {
    house.email.ask(house.owner, NEW, "192.0.2.1");
    String link = wishLink();
    house.clock.passes(Duration.ofHours(24));
    assertThat(confirm(link)).isEqualTo(EmailConfirmation.VOID);

    house.email.ask(house.owner, NEW, "192.0.2.1");
    confirm(wishLink());
    assertThat(confirm(wishLink())).isEqualTo(EmailConfirmation.VOID);
  }

  @Test
  void a_second_wish_makes_the_first_link_void() {
    house.email.ask(house.owner, NEW, "192.0.2.1");
    String first = wishLink();
    house.email.ask(house.owner, TestPeople.email("newer@example.org"), "192.0.2.1");

    assertThat(confirm(first)).isEqualTo(EmailConfirmation.VOID);
    assertThat(confirm(wishLink())).isEqualTo(EmailConfirmation.DONE);
    assertThat(house.addressNow()).isEqualTo("newer@example.org");
  }

  @Test
  void a_link_for_another_account_gives_this_one_nothing() {
    Account stranger = house.registered("stranger@example.org");
    house.email.ask(house.owner, NEW, "192.0.2.1");

    assertThat(house.email.wished(stranger, wishLink())).isEmpty();
    assertThat(house.email.confirm(stranger, wishLink(), "Firefox on Linux"))
        .isEqualTo(EmailConfirmation.ANOTHER_ACCOUNT);
    assertThat(house.addressNow()).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void an_address_that_is_taken_tells_nothing_here_and_its_owner_gets_a_letter() {
    house.registered("new@example.org");

    assertThat(house.email.ask(house.owner, NEW, "192.0.2.1")).isEqualTo(EmailWish.ASKED);
    assertThat(house.post.addressee(Letter.AddressTaken.class)).isEqualTo("new@example.org");
    assertThat(house.post.last(Letter.ConfirmNewEmail.class)).isEmpty();
  }

  @Test
  void a_wish_for_an_address_that_is_taken_makes_the_first_link_void_as_any_other() {
    house.registered("taken@example.org");
    house.email.ask(house.owner, NEW, "192.0.2.1");
    String first = wishLink();
    house.email.ask(house.owner, TestPeople.email("taken@example.org"), "192.0.2.1");
    assertThat(house.email.waits(first)).isFalse();
  }

  @Test
  void an_address_that_is_taken_costs_the_same_rows_as_one_that_is_free() {
    house.registered("taken@example.org");
    house.email.ask(house.owner, TestPeople.email("taken@example.org"), "192.0.2.1");
    long taken = links();
    house.email.ask(house.owner, NEW, "192.0.2.1");
    assertThat(taken).isOne();
    assertThat(links()).isEqualTo(2);
  }

  private long links() {
    return house.database.read(
        e -> e.createQuery("select count(l) from OneTimeLinkRow l", Long.class).getSingleResult());
  }

  @Test
  void an_address_taken_while_its_link_waited_is_not_given_twice() {
    house.email.ask(house.owner, NEW, "192.0.2.1");
    house.registered("new@example.org");

    assertThat(confirm(wishLink())).isEqualTo(EmailConfirmation.TAKEN);
    assertThat(house.addressNow()).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void an_address_that_its_former_account_may_get_back_is_given_to_nobody_else() {
    house.email.ask(house.owner, NEW, "192.0.2.1");
    confirm(wishLink());
    Account stranger = house.registered("stranger@example.org");
    int letters = house.post.sent().size();

    EmailAddress former = TestPeople.email(TestHouse.ADDRESS);
    assertThat(house.email.ask(stranger, former, "192.0.2.1")).isEqualTo(EmailWish.ASKED);
    assertThat(house.post.sent()).hasSize(letters);
  }

  @Test
  void wishes_for_addresses_are_counted() {
    for (int i = 0; i < 5; i++) {
      EmailAddress wanted = TestPeople.email("new" + i + "@example.org");
      assertThat(house.email.ask(house.owner, wanted, "192.0.2.1")).isEqualTo(EmailWish.ASKED);
    }
    assertThat(house.email.ask(house.owner, NEW, "192.0.2.1")).isEqualTo(EmailWish.TOO_MANY);
  }

  @Test
  void without_a_mail_server_no_address_can_be_changed() {
    house.post.close();
    assertThat(house.email.ask(house.owner, NEW, "192.0.2.1")).isEqualTo(EmailWish.NO_MAIL);
  }

  @Test
  void the_same_address_in_another_spelling_is_another_wish_and_no_conflict() {
    EmailAddress respelled = TestPeople.email("Owner@example.org");
    assertThat(house.email.ask(house.owner, house.owner.email().get(), "192.0.2.1"))
        .isEqualTo(EmailWish.SAME);
    house.email.ask(house.owner, respelled, "192.0.2.1");
    assertThat(confirm(wishLink())).isEqualTo(EmailConfirmation.DONE);
    assertThat(house.addressNow()).isEqualTo("Owner@example.org");
  }

  @Test
  void a_password_whose_change_cannot_be_told_stays_and_with_it_all_sessions() {
    Session other = house.signedIn();
    house.email.ask(house.owner, NEW, "192.0.2.1");
    String wish = wishLink();
    house.post.fills();

    assertThat(change(NEW_PASSWORD)).isEqualTo(PasswordChange.UNTOLD);
    assertThat(house.opens(TestHouse.PASSWORD)).isTrue();
    assertThat(house.sessions.lives(other.id())).isTrue();
    assertThat(house.email.waits(wish)).isTrue();
    assertThat(house.audit.ofAccount(house.owner.uid(), 9))
        .extracting(AuditEntry::kind)
        .doesNotContain("PasswordSet");
    house.post.empties();
    assertThat(change(NEW_PASSWORD)).isEqualTo(PasswordChange.DONE);
  }

  @Test
  void without_a_mail_server_a_password_can_be_changed_all_the_same() {
    house.post.close();
    assertThat(change(NEW_PASSWORD)).isEqualTo(PasswordChange.DONE);
  }

  @Test
  void a_node_that_dies_in_the_middle_leaves_no_old_session_beside_a_new_password() {
    Session other = house.signedIn();
    Session here = house.signedIn();
    house.diesAfter(1);
    assertThatThrownBy(() -> house.password.change(house.owner, here, NEW_PASSWORD.toCharArray()))
        .hasMessageContaining("died");

    assertThat(house.opens(NEW_PASSWORD)).isTrue();
    assertThat(house.sessions.lives(other.id())).isFalse();
    assertThat(house.post.last(Letter.PasswordChanged.class)).isPresent();
  }

  @Test
  void an_address_whose_change_cannot_be_told_stays_and_so_does_the_link() {
    house.email.ask(house.owner, NEW, "192.0.2.1");
    String link = wishLink();
    house.post.fills();

    assertThat(confirm(link)).isEqualTo(EmailConfirmation.UNTOLD);
    assertThat(house.addressNow()).isEqualTo(TestHouse.ADDRESS);
    house.post.empties();
    assertThat(confirm(link)).isEqualTo(EmailConfirmation.DONE);
  }

  @Test
  void a_wish_whose_letter_cannot_be_kept_leaves_the_earlier_link_as_it_was() {
    house.registered("taken@example.org");
    house.email.ask(house.owner, NEW, "192.0.2.1");
    String first = wishLink();
    house.post.refusesStrangers(Posted.FULL);
    for (String wanted : List.of("newer@example.org", "taken@example.org")) {
      assertThat(house.email.ask(house.owner, TestPeople.email(wanted), "192.0.2.1"))
          .isEqualTo(EmailWish.NO_MAIL);
    }
    assertThat(house.email.waits(first)).isTrue();
  }

  @Test
  void whether_an_address_had_its_letters_already_is_not_told() {
    house.registered("taken@example.org");
    house.post.refusesStrangers(Posted.TOO_MANY);
    for (String wanted : List.of("newer@example.org", "taken@example.org")) {
      assertThat(house.email.ask(house.owner, TestPeople.email(wanted), "192.0.2.1"))
          .isEqualTo(EmailWish.ASKED);
    }
  }

  private PasswordChange change(String password) {
    return house.password.change(house.owner, house.signedIn(), password.toCharArray());
  }

  private String wishLink() {
    return TestPost.token(house.post.last(Letter.ConfirmNewEmail.class).orElseThrow().link());
  }

  private EmailConfirmation confirm(String link) {
    return house.email.confirm(house.now(), link, "Firefox on Linux");
  }
}
