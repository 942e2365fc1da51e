package eu.tessera.it.journey;

import static eu.tessera.it.journey.RegistrationWalk.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import eu.tessera.it.harness.Caller;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import eu.tessera.it.harness.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a service to an account, by the letter and a password, and back to that service. */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class RegistrationJourneyIT {
  private static final String LINK = "initialisePasswordLogin.cgi";

  @Test
  void a_citizen_comes_from_a_service_creates_an_account_and_arrives_there(
      Tessera tessera, Visitors visitors) throws Exception {
    Visitor visitor = visitors.one();
    var person = RegistrationWalk.of(tessera, visitor.page());
    person.walk().toTheLibrary().takes("Create an account");
    assertThat(person.walk().step()).isEqualTo("register");
    visitor.looksAround("register");
    person.asks();
    assertThat(person.walk().step()).isEqualTo("registration-sent");
    visitor.looksAround("registration-sent");

    String link = person.mailbox().awaits(1).link(LINK);
    scanned(tessera, link);
    visitor.goTo(link);
    assertThat(visitor.step()).isEqualTo("choose-password");
    assertThat(person.page().locator("#login").inputValue()).isEqualTo(person.email());
    visitor.looksAround("choose-password");
    person.chooses(PASSWORD);
    assertThat(visitor.step()).isEqualTo("authenticated");
    visitor.looksAround("authenticated");
    person.walk().takes("Proceed");

    assertThat(person.walk().place()).isEqualTo("library");
    assertThat(person.walk().user()).matches("n00[0-9a-z]+");
    assertThat(person.page().locator("dl.fields").textContent())
        .contains("Γεωργία", "O’Neill-Ðurić");
    signsInAgain(tessera, visitors, person.email());
  }

  /** Mail scanners follow links before people do. */
  private static void scanned(Tessera tessera, String link) throws Exception {
    for (int i = 0; i < 2; i++) {
      var page = new Caller(tessera.client()).get(link);
      assertThat(page.step()).isEqualTo("choose-password");
    }
  }

  private static void signsInAgain(Tessera tessera, Visitors visitors, String email) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary();
    walk.says(email).proves(PASSWORD);
    assertThat(walk.place()).isEqualTo("library");
  }

  @Test
  void the_letter_may_be_read_on_another_device(Tessera tessera, Visitors visitors)
      throws Exception {
    var person = RegistrationWalk.of(tessera, visitors.one().page());
    person.walk().toTheLibrary().takes("Create an account");
    person.asks();

    var phone = new RegistrationWalk(new Walk(tessera, visitors.one().page()), person.email());
    phone.follows(1, LINK).chooses(PASSWORD);
    assertThat(phone.walk().step()).isEqualTo("authenticated");
    phone.walk().takes("Proceed");
    assertThat(phone.walk().place()).isEqualTo("library");
  }

  @Test
  void an_unknown_address_leads_to_create_an_account_with_the_address_filled_in(
      Tessera tessera, Visitors visitors) {
    var person = RegistrationWalk.of(tessera, visitors.one().page());
    person.walk().toTheLibrary().says(person.email());

    assertThat(person.walk().step()).isEqualTo("register");
    assertThat(person.page().locator("#email").inputValue()).isEqualTo(person.email());
    assertThat(person.page().url()).doesNotContain("example.org");
  }

  @Test
  void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(
      Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    var person = RegistrationWalk.of(tessera, visitor.page());
    visitor.goTo(tessera.page("/eim/external/register.cgi"));
    person.fillsIn();
    person.page().locator("#firstName").fill("Ana <b>");
    person.page().locator("#email").fill("somebody@mailinator.com");
    person.page().locator("#code").fill("WRONG");
    person.sends("Create an account");

    assertThat(visitor.step()).isEqualTo("register");
    assertThat(person.problems())
        .contains("The first name has characters", "Disposable e-mail addresses", "not right");
    assertThat(focused(person)).isEqualTo("problems");
    assertThat(person.page().locator("#firstName").inputValue()).isEqualTo("Ana <b>");
    assertThat(person.page().locator("#lastName").inputValue()).isEqualTo("O’Neill-Ðurić");
    assertThat(person.page().locator("#confirmEmail").inputValue()).isEqualTo(person.email());
    assertThat(person.page().locator("#privacy").isChecked()).isTrue();
    assertThat(person.page().locator("#code").inputValue()).isEmpty();
    assertThat(person.page().locator("#firstName").getAttribute("aria-describedby"))
        .contains("firstName-problem");
    assertThat(person.page().title()).startsWith("Problem:");
    visitor.looksAround("register-problem");
  }

  private static String focused(RegistrationWalk person) {
    return (String) person.page().evaluate("document.activeElement.id");
  }

  @Test
  void who_passed_is_not_asked_for_a_code_again_and_another_code_keeps_the_form(
      Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    var person = RegistrationWalk.of(tessera, visitor.page());
    visitor.goTo(tessera.page("/eim/external/register.cgi"));
    person.fillsIn();
    String before = person.page().locator(".t-captcha__picture").getAttribute("src");
    person.walk().press("New code");
    assertThat(person.page().locator(".t-captcha__picture").getAttribute("src"))
        .isNotEqualTo(before);
    assertThat(person.page().locator("#email").inputValue()).isEqualTo(person.email());
    assertThat(person.page().locator("#problems").count()).isZero();

    person.page().locator("#confirmEmail").fill("other@example.org");
    person.letsTheMachineWork().sends("Create an account");
    assertThat(person.problems()).contains("not the same");
    assertThat(person.page().locator("#code").count()).isZero();
    visitor.looksAround("register-passed");
    person.page().locator("#confirmEmail").fill(person.email());
    person.sends("Create an account");
    assertThat(visitor.step()).isEqualTo("registration-sent");
  }

  @Test
  void the_code_can_be_seen_and_heard(Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.reading("fr-BE");
    visitor.goTo(tessera.page("/eim/external/register.cgi"));
    var picture = visitor.page().locator(".t-captcha__picture");
    assertThat(picture.evaluate("p => p.complete && p.naturalWidth")).isEqualTo(280);
    var audio = visitor.page().locator("audio");
    assertThat(audio.getAttribute("src")).contains("locale=fr");
    Object seconds =
        audio.evaluate(
            "a => new Promise((good, bad) => { a.onloadedmetadata = () => good(a.duration);"
                + " a.onerror = () => bad(new Error('no sound')); a.preload = 'auto'; a.load(); })");
    assertThat(((Number) seconds).doubleValue()).isBetween(3.0, 12.0);
    visitor.looksAround("register-fr");
  }

  @Test
  void the_pages_speak_french(Tessera tessera, Visitors visitors) throws Exception {
    Visitor visitor = visitors.reading("fr-BE");
    var person = RegistrationWalk.of(tessera, visitor.page());
    visitor.goTo(tessera.page("/eim/external/register.cgi"));
    person.fillsIn();
    assertThat(person.page().locator("#language").inputValue()).isEqualTo("fr");
    person.page().locator("main details > summary").first().click();
    person.page().locator("[data-work-start]").click();
    person
        .page()
        .locator("[data-work-status]:has-text('Terminé')")
        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    visitor.looksAround("register-worked-fr");
    person.sends("Créer un compte");
    visitor.looksAround("registration-sent-fr");
    assertThat(person.mailbox().awaits(1).language()).isEqualTo("fr");
    person.follows(1, LINK);
    visitor.looksAround("choose-password-fr");
    person.page().locator("#password").fill("Password123");
    person.page().locator("#confirmPassword").fill("Password123");
    person.sends("Envoyer");
    visitor.looksAround("choose-password-problem-fr");
    person.page().locator("#password").fill(PASSWORD);
    person.page().locator("#confirmPassword").fill(PASSWORD);
    person.sends("Envoyer");
    visitor.looksAround("authenticated-fr");
    person.follows(1, LINK);
    visitor.looksAround("link-over-fr");
    visitor.goTo(tessera.page("/init/passwordResetRequest.cgi")).looksAround("lost-password-fr");
    visitor.goTo(tessera.page("/help.html")).looksAround("help-fr");
    visitor.goTo(tessera.page("/privacyStatement.html")).looksAround("privacy-fr");
  }

  @Test
  void it_can_be_done_by_keyboard_alone(Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    var person = RegistrationWalk.of(tessera, visitor.page());
    visitor.goTo(tessera.page("/eim/external/register.cgi"));
    assertThat(focused(person)).isEqualTo("firstName");
    var keys = person.page().keyboard();
    for (String text : new String[] {"Ana", "García", person.email(), person.email()}) {
      keys.type(text);
      keys.press("Tab");
    }
    assertThat(focused(person)).isEqualTo("language");
    person.page().locator("main details > summary").first().focus();
    keys.press("Enter");
    keys.press("Tab");
    keys.press("Enter");
    person
        .page()
        .locator("[data-work-status]:has-text('Done')")
        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    person.page().locator("#privacy").focus();
    keys.press("Space");
    keys.press("Tab");
    keys.press("Tab");
    keys.press("Enter");
    person.page().waitForURL("**/registered.cgi**");
    assertThat(visitor.step()).isEqualTo("registration-sent");
  }

  @Test
  void a_password_that_breaks_a_rule_is_refused_with_the_reason_and_the_link_stays_good(
      Tessera tessera, Visitors visitors) throws Exception {
    Visitor visitor = visitors.one();
    var person = RegistrationWalk.of(tessera, visitor.page());
    visitor.goTo(tessera.page("/eim/external/register.cgi"));
    person.asks().follows(1, LINK);

    person.chooses("Password123");
    assertThat(person.problems())
        .contains(
            "Your new password cannot be used because it is in a public database with insecure"
                + " passwords. It could be used to take over your account. Please choose a"
                + " different password.");
    assertThat(person.page().locator("[data-strength]").textContent()).contains("easy to guess");
    visitor.looksAround("choose-password-leaked");
    person.chooses("Short1!");
    assertThat(person.problems()).contains("too short");
    person.chooses("abcdefghijkl");
    assertThat(person.problems()).contains("3 of these 4 groups");
    person.chooses("x Γεωργία 2026 x");
    assertThat(person.problems()).contains("your name");
    person.chooses(PASSWORD, PASSWORD + "!");
    assertThat(person.problems()).contains("not the same");
    assertThat(person.page().locator("#password").inputValue()).isEmpty();

    String samples = person.page().locator(".t-samples").textContent();
    person.walk().press("Generate other sample passwords");
    assertThat(person.page().locator(".t-samples").textContent()).isNotEqualTo(samples);
    person.chooses(person.page().locator(".t-samples code").first().textContent());
    assertThat(visitor.step()).isEqualTo("authenticated");
  }

  @Test
  void a_used_link_asks_who_it_is_and_sends_a_letter_that_there_is_an_account(
      Tessera tessera, Visitors visitors) throws Exception {
    Visitor visitor = visitors.one();
    var person = RegistrationWalk.of(tessera, visitor.page());
    visitor.goTo(tessera.page("/eim/external/register.cgi"));
    person.asks().follows(1, LINK).chooses(PASSWORD);

    person.follows(1, LINK);
    assertThat(visitor.step()).isEqualTo("link-over");
    visitor.looksAround("link-over");
    person.page().locator("#username").fill(person.email());
    person.sends("Send a new link");
    assertThat(visitor.step()).isEqualTo("reset-sent");
    assertThat(person.mailbox().awaits(2).text()).doesNotContain(LINK);
  }

  @Test
  void a_lost_password_is_replaced_by_mailbox_and_all_sessions_end(
      Tessera tessera, Visitors visitors) throws Exception {
    var person = RegistrationWalk.of(tessera, visitors.one().page());
    person.page().navigate(tessera.page("/eim/external/register.cgi"));
    person.asks().follows(1, LINK).chooses(PASSWORD);

    Visitor elsewhere = visitors.one();
    var again = new RegistrationWalk(new Walk(tessera, elsewhere.page()), person.email());
    again.walk().toTheLibrary().says(person.email()).takes("Lost your password?");
    assertThat(elsewhere.step()).isEqualTo("lost-password");
    elsewhere.looksAround("lost-password");
    again.page().locator("#username").fill(person.email());
    again.letsTheMachineWork().sends("Send the link");
    assertThat(elsewhere.step()).isEqualTo("reset-sent");
    elsewhere.looksAround("reset-sent");
    again.follows(2, LINK).chooses("Acht Brücken 8");
    assertThat(elsewhere.step()).isEqualTo("authenticated");
    again.walk().takes("Proceed");
    assertThat(again.walk().place()).isEqualTo("library");

    assertThat(person.mailbox().awaits(3).text()).contains("notMe.cgi");
    person.page().navigate(tessera.page("/userdata/mySessions.cgi"));
    assertThat(person.walk().step())
        .as("the first browser is signed in no more")
        .isEqualTo("identify");
  }

  @Test
  void a_link_that_is_cut_short_is_explained(Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    visitor.goTo(tessera.page("/init/initialisePasswordLogin.cgi?link=abc"));
    assertThat(visitor.step()).isEqualTo("link-unknown");
    visitor.looksAround("link-unknown");
  }

  @Test
  void help_and_privacy_are_there_to_read(Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    visitor.goTo(tessera.page("/help.html")).looksAround("help");
    visitor.goTo(tessera.page("/privacyStatement.html")).looksAround("privacy");
  }
}
