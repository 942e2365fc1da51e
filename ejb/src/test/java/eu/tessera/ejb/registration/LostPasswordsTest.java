package eu.tessera.ejb.registration;

import static eu.tessera.ejb.registration.Office.HERE;
import static eu.tessera.ejb.registration.Office.PASSWORD;
import static eu.tessera.ejb.registration.Office.RESTART;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountStatus;
import eu.tessera.ejb.browser.Encounter;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.notify.Asker;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class LostPasswordsTest {
  private static final String OWNER = "owner@example.org";
  private static final String OLD = "Old-Password-2026";

  private final Office office;
  private final Account owner;

  LostPasswordsTest(TestDatabase database) {
    office = new Office(database);
    owner = office.registered(OWNER);
  }

  @Test
  void the_owner_of_the_mailbox_chooses_another_password() {
    String token = office.lost(OWNER);
    assertThat(office.opens(OWNER, OLD)).as("asking changes nothing").isTrue();
    assertThat(office.passwordLinks.choose(token, PASSWORD, "Firefox"))
        .isEqualTo(new Choosing.Done(owner, false, RESTART));
    assertThat(office.opens(OWNER, PASSWORD)).isTrue();
    assertThat(office.opens(OWNER, OLD)).isFalse();
  }

  @Test
  void a_reset_ends_all_sessions_and_tells_the_owner() {
    office.signsIn(owner);
    office.signsIn(owner);
    office.passwordLinks.choose(office.lost(OWNER), PASSWORD, "Firefox on Linux");
    assertThat(office.sessions.ofAccount(owner.id())).isEmpty();
    Letter.PasswordChanged told = office.post.last(Letter.PasswordChanged.class).orElseThrow();
    assertThat(told.occasion().device()).contains("Firefox on Linux");
    assertThat(told.occasion().notMe()).isPresent();
    assertThat(office.post.addressee(Letter.PasswordChanged.class)).isEqualTo(OWNER);
  }

  @Test
  void a_reset_makes_all_other_links_for_a_reset_void() {
    String first = office.lost(OWNER);
    String second = office.lost(owner.uid());
    office.passwordLinks.choose(second, PASSWORD, "Firefox");
    assertThat(office.passwordLinks.choose(first, "Acht Brücken 8", "Firefox"))
        .isInstanceOf(Choosing.Gone.class);
    assertThat(office.passwordLinks.choose(second, "Acht Brücken 8", "Firefox"))
        .isInstanceOf(Choosing.Gone.class);
    assertThat(office.opens(OWNER, PASSWORD)).isTrue();
  }

  @Test
  void a_password_whose_change_cannot_be_told_stays_and_the_link_is_good_for_later() {
    String token = office.lost(OWNER);
    office.post.fills();
    assertThat(office.passwordLinks.choose(token, PASSWORD, "Firefox"))
        .isInstanceOf(Choosing.Untold.class);
    assertThat(office.opens(OWNER, OLD)).isTrue();
    office.post.empties();
    assertThat(office.passwordLinks.choose(token, PASSWORD, "Firefox"))
        .isInstanceOf(Choosing.Done.class);
  }

  @Test
  void where_no_letter_can_be_kept_that_is_said_to_everybody_alike() {
    office.post.fills();
    for (String name : List.of(OWNER, "stranger@example.org", "n00zzzzz")) {
      assertThat(ask(name)).as(name).isEqualTo(Asked.NO_MAIL);
    }
  }

  @Test
  void who_asks_in_a_browser_that_the_account_knows_is_no_stranger() {
    ask(OWNER);
    assertThat(office.post.lastAsker().kind()).isEqualTo(Asker.Kind.STRANGER);
    office.browsers.met(
        new Encounter(owner.id(), HERE.browser(), "Firefox", "192.0.2.1", Optional.empty()));
    ask(OWNER);
    assertThat(office.post.lastAsker()).isEqualTo(Asker.knownBrowser(HERE.browser()));
    office.registered("neighbour@example.org");
    ask("neighbour@example.org");
    assertThat(office.post.lastAsker().kind()).isEqualTo(Asker.Kind.STRANGER);
  }

  @Test
  void a_network_that_has_asked_too_often_keeps_no_owner_from_asking_in_a_known_browser() {
    for (int i = 0; i < 40; i++) {
      ask("n" + i);
    }
    assertThat(ask(OWNER)).isEqualTo(Asked.TOO_MANY);
    office.browsers.met(
        new Encounter(owner.id(), HERE.browser(), "Firefox", "192.0.2.1", Optional.empty()));
    assertThat(ask(OWNER)).isEqualTo(Asked.SENT);
  }

  @Test
  void an_address_without_an_account_is_told_so_by_mail_alone() {
    assertThat(ask("stranger@example.org")).isEqualTo(Asked.SENT);
    assertThat(office.post.addressee(Letter.NoAccountHere.class)).isEqualTo("stranger@example.org");
    assertThat(office.post.last(Letter.ResetPassword.class)).isEmpty();
  }

  @Test
  void a_suspended_account_gets_no_link_and_the_same_answer() {
    office.accounts.become(owner.id(), AccountStatus.SUSPENDED);
    assertThat(ask(OWNER)).isEqualTo(Asked.SENT);
    assertThat(office.post.sent()).isEmpty();
  }

  @Test
  void a_link_sent_before_the_account_was_suspended_opens_nothing() {
    String token = office.lost(OWNER);
    office.accounts.become(owner.id(), AccountStatus.SUSPENDED);
    assertThat(office.passwordLinks.find(token)).isInstanceOf(ChosenBy.Over.class);
    assertThat(office.passwordLinks.choose(token, PASSWORD, "Firefox"))
        .isInstanceOf(Choosing.Gone.class);
  }

  @Test
  void a_link_that_went_to_an_address_the_account_has_no_more_opens_nothing() {
    String token = office.lost(OWNER);
    office.moves(owner, "elsewhere@example.org");
    assertThat(office.passwordLinks.find(token)).isInstanceOf(ChosenBy.Over.class);
    assertThat(office.passwordLinks.choose(token, PASSWORD, "Firefox"))
        .isInstanceOf(Choosing.Gone.class);
    assertThat(office.opens("elsewhere@example.org", OLD)).isTrue();
  }

  @Test
  void what_belongs_to_nobody_sends_nothing() {
    for (String nobody : List.of("n00zzzzz", "no address", "a@b", "\0")) {
      assertThat(ask(nobody)).as(nobody).isEqualTo(Asked.SENT);
    }
    assertThat(office.post.sent()).isEmpty();
  }

  @Test
  void names_of_nobody_are_counted_each_by_itself_as_addresses_are() {
    ask("n00zzzzz");
    ask("n00zzzzy");
    ask("N00ZZZZY");
    assertThat(office.post.pretended()).hasSize(3);
    assertThat(Set.copyOf(office.post.pretended())).hasSize(2);
  }

  @Test
  void whoever_floods_the_page_of_old_links_keeps_nobody_from_asking_for_a_link() {
    for (int i = 0; i < 30; i++) {
      assertThat(office.passwordLinks.renew("a".repeat(32), "n" + i, "en", HERE))
          .isEqualTo(Asked.SENT);
    }
    assertThat(office.passwordLinks.renew("a".repeat(32), "n", "en", HERE))
        .isEqualTo(Asked.TOO_MANY);
    assertThat(ask(OWNER)).isEqualTo(Asked.SENT);
  }

  @Test
  void a_reset_makes_a_link_to_a_new_address_void() {
    String id = owner.id().toString();
    String wish = office.links.issue(Purpose.EMAIL_CHANGE, id, "thief@example.org").value();
    office.passwordLinks.choose(office.lost(OWNER), PASSWORD, "Firefox");
    assertThat(office.links.find(wish).orElseThrow().open()).isFalse();
  }

  @Test
  void whatever_is_asked_for_costs_the_same_work() {
    List<Integer> known = workOf(OWNER);
    assertThat(workOf("stranger@example.org")).isEqualTo(known);
    office.accounts.become(owner.id(), AccountStatus.SUSPENDED);
    assertThat(workOf(OWNER)).isEqualTo(known);
  }

  /** Looking up and writing; the audit is written after the answer, and not counted. */
  private List<Integer> workOf(String login) {
    int reads = office.reads.get();
    int links = office.writes.get();
    ask(login);
    int audit = login.equals(OWNER) ? 1 : 0;
    return List.of(office.reads.get() - reads, office.writes.get() - links - audit);
  }

  @Test
  void a_late_link_for_a_reset_sends_a_fresh_one_to_its_owner_alone() {
    String late = office.lost(OWNER);
    office.clock.passes(Duration.ofHours(25));
    assertThat(office.passwordLinks.find(late))
        .isEqualTo(new ChosenBy.Over(Purpose.RESET, RESTART));
    int before = office.post.sent().size();
    office.passwordLinks.renew(late, "stranger@example.org", "en", HERE);
    assertThat(office.post.sent()).hasSize(before);
    office.passwordLinks.renew(late, OWNER, "en", HERE);
    assertThat(office.post.sent()).hasSize(before + 1);
  }

  private Asked ask(String login) {
    return office.lostPasswords.ask(login, "en", RESTART, HERE);
  }
}
