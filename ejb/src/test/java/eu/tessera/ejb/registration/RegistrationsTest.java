package eu.tessera.ejb.registration;

import static eu.tessera.ejb.registration.Office.HERE;
import static eu.tessera.ejb.registration.Office.NEWCOMER;
import static eu.tessera.ejb.registration.Office.PASSWORD;
import static eu.tessera.ejb.registration.Office.RESTART;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.factor.password.policy.PasswordFlaw;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.TestPost;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class RegistrationsTest {
  private final Office office;

  RegistrationsTest(TestDatabase database) {
    office = new Office(database);
  }

  @Test
  void there_is_no_account_until_the_letter_is_followed_and_a_password_set() {
    String token = office.asked(NEWCOMER);
    assertThat(account()).isEmpty();
    assertThat(office.passwordLinks.find(token))
        .isInstanceOfSatisfying(
            ChosenBy.Open.class,
            open -> {
              assertThat(open.login()).isEqualTo(NEWCOMER);
              assertThat(open.purpose()).isEqualTo(Purpose.REGISTRATION);
            });
    assertThat(account()).isEmpty();

    assertThat(office.passwordLinks.choose(token, PASSWORD, "Firefox"))
        .isInstanceOfSatisfying(
            Choosing.Done.class, done -> assertThat(done.restart()).isEqualTo(RESTART));
    Account made = account().get(0);
    assertThat(made.kind()).isEqualTo(AccountKind.EXTERNAL);
    assertThat(made.assurance()).isEqualTo(AssuranceLevel.LOW);
    assertThat(made.language()).isEqualTo("el");
    assertThat(made.name().full()).isEqualTo("Γεωργία Παπαδοπούλου");
    assertThat(office.opens(NEWCOMER, PASSWORD)).isTrue();
  }

  @Test
  void an_address_that_has_an_account_gets_another_letter_and_the_same_answer() {
    office.registered(NEWCOMER);
    Asked known = office.registrations.ask(Office.application("NEWCOMER@example.org"), HERE);
    Asked unknown = office.registrations.ask(Office.application("other@example.org"), HERE);

    assertThat(known).isEqualTo(unknown).isEqualTo(Asked.SENT);
    assertThat(office.post.addressee(Letter.AlreadyRegistered.class))
        .isEqualTo("NEWCOMER@example.org");
    assertThat(office.post.addressee(Letter.ConfirmRegistration.class))
        .isEqualTo("other@example.org");
  }

  @Test
  void an_address_that_has_an_account_costs_the_same_work_as_one_that_has_none() {
    office.registered("known@example.org");
    List<Integer> known = workOf("known@example.org");
    List<Integer> unknown = workOf("unknown@example.org");
    assertThat(known).isEqualTo(unknown);
  }

  private List<Integer> workOf(String email) {
    int reads = office.reads.get();
    int writes = office.writes.get();
    int letters = office.post.sent().size();
    office.registrations.ask(Office.application(email), HERE);
    return List.of(
        office.reads.get() - reads,
        office.writes.get() - writes,
        office.post.sent().size() - letters);
  }

  @Test
  void a_password_that_is_refused_leaves_the_link_good() {
    String token = office.asked(NEWCOMER);
    assertThat(office.passwordLinks.choose(token, "Leaked Word 2026", "Firefox"))
        .isEqualTo(new Choosing.Flawed(List.of(PasswordFlaw.LEAKED)));
    assertThat(office.passwordLinks.choose(token, "Newcomer 2026", "Firefox"))
        .isEqualTo(new Choosing.Flawed(List.of(PasswordFlaw.HOLDS_NAME)));
    assertThat(office.passwordLinks.choose(token, PASSWORD, "Firefox"))
        .isInstanceOf(Choosing.Done.class);
  }

  @Test
  void a_link_makes_one_account_however_many_follow_it_at_once() throws Exception {
    String token = office.asked(NEWCOMER);
    var threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Choosing>> all =
          IntStream.range(0, 4)
              .<Callable<Choosing>>mapToObj(
                  i -> () -> office.passwordLinks.choose(token, PASSWORD + i, "Firefox"))
              .toList();
      int done = 0;
      for (var one : threads.invokeAll(all)) {
        done += one.get() instanceof Choosing.Done ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(account()).hasSize(1);
  }

  @Test
  void of_two_links_of_one_address_the_first_that_is_used_makes_the_other_void() {
    String first = office.asked(NEWCOMER);
    String second = office.asked(NEWCOMER);
    office.passwordLinks.choose(first, PASSWORD, "Firefox");
    assertThat(office.passwordLinks.find(second)).isInstanceOf(ChosenBy.Over.class);
    assertThat(office.passwordLinks.choose(second, "Acht Brücken 8", "Firefox"))
        .isInstanceOf(Choosing.Gone.class);
    assertThat(office.opens(NEWCOMER, PASSWORD)).isTrue();
  }

  @Test
  void an_account_that_was_made_meanwhile_is_left_alone() {
    String token = office.asked(NEWCOMER);
    office.registered(NEWCOMER);
    assertThat(office.passwordLinks.choose(token, PASSWORD, "Firefox"))
        .isEqualTo(new Choosing.AccountThere(RESTART));
    assertThat(office.opens(NEWCOMER, PASSWORD)).isFalse();
  }

  @Test
  void a_late_link_sends_a_fresh_one_to_who_knows_the_user_name() {
    String late = office.asked(NEWCOMER);
    office.clock.passes(Duration.ofHours(25));
    assertThat(office.passwordLinks.find(late))
        .isEqualTo(new ChosenBy.Over(Purpose.REGISTRATION, RESTART));
    assertThat(office.passwordLinks.choose(late, PASSWORD, "Firefox"))
        .isInstanceOf(Choosing.Gone.class);

    assertThat(office.passwordLinks.renew(late, " NewComer@EXAMPLE.org ", "en", HERE))
        .isEqualTo(Asked.SENT);
    String fresh =
        TestPost.token(office.post.last(Letter.ConfirmRegistration.class).orElseThrow().link());
    assertThat(fresh).isNotEqualTo(late);
    assertThat(office.passwordLinks.choose(fresh, PASSWORD, "Firefox"))
        .isInstanceOf(Choosing.Done.class);
  }

  @Test
  void a_late_link_sends_nothing_to_who_does_not_know_the_user_name_and_says_the_same() {
    String late = office.asked(NEWCOMER);
    office.clock.passes(Duration.ofHours(25));
    int before = office.post.sent().size();
    assertThat(office.passwordLinks.renew(late, "other@example.org", "en", HERE))
        .isEqualTo(Asked.SENT);
    assertThat(office.post.sent()).hasSize(before);
  }

  @Test
  void a_link_that_is_still_good_or_none_of_ours_sends_no_letter() {
    String good = office.asked(NEWCOMER);
    int before = office.post.sent().size();
    office.passwordLinks.renew(good, NEWCOMER, "en", HERE);
    office.passwordLinks.renew("x".repeat(32), NEWCOMER, "en", HERE);
    assertThat(office.post.sent()).hasSize(before);
  }

  @Test
  void one_source_asks_for_so_many_letters_and_no_more() {
    for (int i = 0; i < 30; i++) {
      assertThat(office.registrations.ask(Office.application("p" + i + "@example.org"), HERE))
          .isEqualTo(Asked.SENT);
    }
    int before = office.post.sent().size();
    assertThat(office.registrations.ask(Office.application("more@example.org"), HERE))
        .isEqualTo(Asked.TOO_MANY);
    assertThat(office.post.sent()).hasSize(before);
    assertThat(
            office.registrations.ask(
                Office.application("more@example.org"), new From("192.0.2.2", "another browser")))
        .isEqualTo(Asked.SENT);
  }

  @Test
  void without_a_mail_server_nothing_is_begun() {
    office.post.close();
    assertThat(office.registrations.open()).isFalse();
    assertThat(office.registrations.ask(Office.application(NEWCOMER), HERE))
        .isEqualTo(Asked.NO_MAIL);
  }

  private List<Account> account() {
    return office.accounts.byEmail(EmailAddress.of(NEWCOMER).orElseThrow()).stream().toList();
  }
}
