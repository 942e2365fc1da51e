package eu.tessera.ejb.change;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.access.AccessTokens;
import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.account.AccountStatus;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.browser.BrowserBecomesKnown;
import eu.tessera.ejb.browser.Encounter;
import eu.tessera.ejb.browser.NewBrowser;
import eu.tessera.ejb.dispute.DisputeOutcome;
import eu.tessera.ejb.dispute.Happening;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Occasion;
import eu.tessera.ejb.notify.TestPost;
import eu.tessera.ejb.session.Session;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The thief knows the password and is signed in; the owner has the mailbox. */
@OnEveryDatabase
class NotMeTest {
  private static final EmailAddress THIEFS = TestPeople.email("thief@example.org");
  private static final String THIEFS_PASSWORD = "Stolen-Account-1";
  private final TestHouse house;
  private final Session thief;

  NotMeTest(TestDatabase database) {
    this.house = new TestHouse(database);
    this.thief = house.signedIn();
  }

  @Test
  void a_disputed_password_stops_all_sessions_end_and_the_owner_chooses_another() {
    String link = passwordIsChanged();
    assertThat(house.disputes.about(link)).contains(Happening.PASSWORD_CHANGED);
    assertThat(house.disputes.settle(link)).isEqualTo(DisputeOutcome.SECURED);

    assertThat(house.sessions.lives(thief.id())).isFalse();
    assertThat(house.opens(THIEFS_PASSWORD)).isFalse();
    assertThat(house.opens(TestHouse.PASSWORD)).as("the thief knows it too").isFalse();
    assertThat(house.post.addressee(Letter.ResetPassword.class)).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void a_disputed_address_is_given_back() {
    String link = emailIsChanged();
    assertThat(house.disputes.settle(link)).isEqualTo(DisputeOutcome.SECURED);

    assertThat(house.addressNow()).isEqualTo(TestHouse.ADDRESS);
    assertThat(house.sessions.lives(thief.id())).isFalse();
    assertThat(house.opens(TestHouse.PASSWORD)).isFalse();
    assertThat(house.post.addressee(Letter.ResetPassword.class)).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void a_dispute_works_once() {
    String link = passwordIsChanged();
    house.disputes.settle(link);
    int letters = house.post.sent().size();

    assertThat(house.disputes.settle(link)).isEqualTo(DisputeOutcome.VOID);
    assertThat(house.disputes.about(link)).isEmpty();
    assertThat(house.post.sent()).hasSize(letters);
  }

  @Test
  void a_dispute_works_for_ten_days() {
    String link = passwordIsChanged();
    house.clock.passes(Duration.ofHours(240));
    assertThat(house.disputes.settle(link)).isEqualTo(DisputeOutcome.VOID);
    assertThat(house.opens(THIEFS_PASSWORD)).isTrue();
    assertThat(house.disputes.sweep()).isOne();
  }

  @Test
  void the_owner_of_a_token_that_somebody_else_made_is_told_and_can_undo_it() {
    AccessTokens tokens = new AccessTokens(house.database, house.audit, house.clock);
    OwnTokens own = new OwnTokens(house.database, tokens, house.disputes, house.post, house.clock);
    AccessTokens.Issued issued =
        own.make(house.owner, thief, "Nightly", Set.of(Scope.READ), Duration.ofDays(30))
            .orElseThrow();
    Letter.TokenMade letter = house.post.last(Letter.TokenMade.class).orElseThrow();
    assertThat(letter.name()).isEqualTo("Nightly");
    assertThat(house.post.addressee(Letter.TokenMade.class)).isEqualTo(TestHouse.ADDRESS);

    assertThat(house.disputes.about(notMe(letter.occasion()))).contains(Happening.TOKEN_CHANGED);
    assertThat(house.disputes.settle(notMe(letter.occasion()))).isEqualTo(DisputeOutcome.SECURED);
    assertThat(tokens.presented(issued.secret().reveal())).isEmpty();
    assertThat(house.sessions.lives(thief.id())).isFalse();
  }

  @Test
  void without_room_for_the_letter_no_token_is_made() {
    AccessTokens tokens = new AccessTokens(house.database, house.audit, house.clock);
    OwnTokens own = new OwnTokens(house.database, tokens, house.disputes, house.post, house.clock);
    house.post.fills();
    assertThat(own.make(house.owner, thief, "Nightly", Set.of(Scope.READ), Duration.ofDays(30)))
        .isEmpty();
    assertThat(tokens.all()).isEmpty();
  }

  @Test
  void nobody_revokes_the_token_of_somebody_else_and_the_owner_is_told_of_a_revoked_one() {
    AccessTokens tokens = new AccessTokens(house.database, house.audit, house.clock);
    OwnTokens own = new OwnTokens(house.database, tokens, house.disputes, house.post, house.clock);
    UUID token =
        own.make(house.owner, thief, "Nightly", Set.of(Scope.READ), Duration.ofDays(30))
            .orElseThrow()
            .token()
            .id();
    assertThat(own.revoke(house.registered("other@example.org"), thief, token)).isFalse();
    assertThat(house.post.last(Letter.TokenEnded.class)).isEmpty();
    assertThat(own.revoke(house.owner, thief, token)).isTrue();
    assertThat(house.post.addressee(Letter.TokenEnded.class)).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void the_thiefs_own_letters_are_void_once_the_owner_has_disputed() {
    String owners = emailIsChanged();
    house.clock.passes(Duration.ofMinutes(1));
    String thiefs = passwordIsChanged();
    assertThat(house.post.addressee(Letter.PasswordChanged.class)).isEqualTo("thief@example.org");
    house.disputes.settle(owners);

    assertThat(house.disputes.about(thiefs)).isEmpty();
    assertThat(house.disputes.settle(thiefs)).isEqualTo(DisputeOutcome.VOID);
    assertThat(house.addressNow()).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void a_thief_who_disputes_first_does_not_take_the_owners_letter_away() {
    String owners = emailIsChanged();
    house.clock.passes(Duration.ofMinutes(1));
    house.disputes.settle(passwordIsChanged());
    assertThat(house.post.addressee(Letter.ResetPassword.class)).isEqualTo("thief@example.org");

    assertThat(house.disputes.settle(owners)).isEqualTo(DisputeOutcome.SECURED);
    assertThat(house.addressNow()).isEqualTo(TestHouse.ADDRESS);
    assertThat(house.post.addressee(Letter.ResetPassword.class)).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void a_link_to_a_new_address_that_the_thief_asked_for_comes_to_nothing() {
    String owners = passwordIsChanged();
    house.email.ask(house.now(), THIEFS, "192.0.2.66");
    String wish = TestPost.token(house.post.last(Letter.ConfirmNewEmail.class).get().link());
    house.disputes.settle(owners);

    assertThat(house.email.confirm(house.now(), wish, "Firefox on Linux"))
        .isEqualTo(EmailConfirmation.VOID);
  }

  @Test
  void a_disputed_deletion_is_cancelled() {
    house.deletions.plan(house.owner, "Firefox on Linux", "192.0.2.66");
    Letter.DeletionPlanned letter = house.post.last(Letter.DeletionPlanned.class).orElseThrow();
    assertThat(house.disputes.settle(notMe(letter.occasion()))).isEqualTo(DisputeOutcome.SECURED);

    assertThat(house.deletions.due(house.owner.id())).isEmpty();
    assertThat(house.deletions.cancellable(TestPost.token(letter.cancel()))).isFalse();
  }

  @Test
  void an_account_whose_address_somebody_else_has_by_now_rests() {
    String owners = emailIsChanged();
    house.registered(TestHouse.ADDRESS);

    assertThat(house.disputes.settle(owners)).isEqualTo(DisputeOutcome.SUSPENDED);
    assertThat(house.now().status()).isEqualTo(AccountStatus.SUSPENDED);
    assertThat(house.post.last(Letter.ResetPassword.class)).isEmpty();
    assertThat(house.sessions.lives(thief.id())).isFalse();
  }

  @Test
  void a_sign_in_in_a_new_browser_is_told_and_can_be_disputed() {
    house.browsers.met(
        new Encounter(
            house.owner.id(), "digest", "Firefox on Linux", "192.0.2.66", Optional.empty()));
    NewDeviceLetters letters =
        new NewDeviceLetters(
            house.database, house.accounts, house.disputes, house.post, house.audit, house.clock);
    NewBrowser news =
        new NewBrowser(
            house.owner.id(),
            UUID.randomUUID(),
            "Firefox on Linux",
            "192.0.2.66",
            house.clock.instant());
    house.database.change(e -> letters.keep(new BrowserBecomesKnown(e, news)));
    letters.hear(news);
    Letter.NewDevice letter = house.post.last(Letter.NewDevice.class).orElseThrow();
    assertThat(letter.occasion().device()).contains("Firefox on Linux");

    assertThat(house.disputes.settle(notMe(letter.occasion()))).isEqualTo(DisputeOutcome.SECURED);
    assertThat(house.browsers.of(house.owner.id())).isEmpty();
  }

  @Test
  void a_dispute_ends_the_tokens_that_were_made_in_the_owners_name_and_no_others() {
    AccessTokens tokens = new AccessTokens(house.database, house.audit, house.clock);
    String thiefs = token(tokens, house.owner.uid());
    String others = token(tokens, "staff01");
    house.disputes.settle(passwordIsChanged());

    assertThat(tokens.presented(thiefs)).isEmpty();
    assertThat(tokens.presented(others)).isPresent();
  }

  private static String token(AccessTokens tokens, String by) {
    return tokens.issue("t", Set.of(Scope.APPROVE), by, Optional.empty()).secret().reveal();
  }

  @Test
  void what_is_no_link_of_ours_does_nothing() {
    assertThat(house.disputes.settle("")).isEqualTo(DisputeOutcome.VOID);
    assertThat(house.disputes.settle("a".repeat(32))).isEqualTo(DisputeOutcome.VOID);
    assertThat(house.disputes.settle("../".repeat(99))).isEqualTo(DisputeOutcome.VOID);
  }

  private String passwordIsChanged() {
    house.password.change(house.now(), thief, THIEFS_PASSWORD.toCharArray());
    return notMe(house.post.last(Letter.PasswordChanged.class).orElseThrow().occasion());
  }

  private String emailIsChanged() {
    house.email.ask(house.now(), THIEFS, "192.0.2.66");
    String wish = TestPost.token(house.post.last(Letter.ConfirmNewEmail.class).get().link());
    house.email.confirm(house.now(), wish, "Firefox on Linux");
    return notMe(house.post.last(Letter.EmailChanged.class).orElseThrow().occasion());
  }

  private static String notMe(Occasion occasion) {
    return TestPost.token(occasion.notMe().orElseThrow());
  }
}
