package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tessera.it.harness.Mailbox;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import eu.tessera.it.harness.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every form of registration, of a lost password and of My Account survives the back button, a
 * double click, a second tab and being too old; nothing typed is lost except secrets.
 */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class FormsIT {
  private static final String REGISTER = "/eim/external/register.cgi";
  private static final String LOST = "/init/passwordResetRequest.cgi";
  private static final String LINK = "initialisePasswordLogin.cgi";
  private static final String BROWSERS = "/userdata/myBrowsers.cgi";
  private static final String ANOTHER = "Another-Secret-77";

  @Test
  void a_registration_asks_once_however_often_it_is_clicked_and_from_the_page_before(
      Tessera tessera, Visitors visitors) throws Exception {
    var person = RegistrationWalk.of(tessera, visitors.one().page());
    Page page = person.page();
    page.navigate(tessera.page(REGISTER));
    person.fillsIn().letsTheMachineWork();
    person.walk().buttonNamed("Create an account").dblclick();
    page.waitForSelector("main[data-step=registration-sent]");
    page.goBack();
    page.waitForSelector("main[data-step=register]");
    if (page.locator("#email").inputValue().equals(person.email())) {
      person.sends("Create an account");
    }
    person.mailbox().awaits(1);

    assertThat(person.mailbox().letters()).hasSize(1);
  }

  @Test
  void a_registration_in_a_second_tab_leaves_the_first_one_good(
      Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    var first = RegistrationWalk.of(tessera, visitor.page());
    first.page().navigate(tessera.page(REGISTER));
    first.fillsIn();
    var second = RegistrationWalk.of(tessera, visitor.newTab());
    second.page().navigate(tessera.page(REGISTER));
    second.walk().press("New code");
    second.asks();
    assertThat(second.walk().step()).isEqualTo("registration-sent");
    first.letsTheMachineWork().sends("Create an account");
    assertThat(first.walk().step()).isEqualTo("registration-sent");
  }

  @Test
  void a_registration_on_a_page_that_is_too_old_keeps_what_was_typed(
      Tessera tessera, Visitors visitors) {
    var person = RegistrationWalk.of(tessera, visitors.one().page());
    person.page().navigate(tessera.page(REGISTER));
    assertThat(person.page().locator("main").textContent()).contains("30 minutes");
    person.fillsIn();
    person.page().context().clearCookies();
    person.page().locator("#code").fill("ABCDE");
    person.sends("Create an account");
    assertThat(person.page().locator("main").textContent()).contains("too old");
    assertThat(person.page().locator("#email").inputValue()).isEqualTo(person.email());
    assertThat(person.page().locator("#lastName").inputValue()).isEqualTo("O’Neill-Ðurić");
    assertThat(person.page().locator("#privacy").isChecked()).isTrue();
    person.letsTheMachineWork().sends("Create an account");
    assertThat(person.walk().step()).isEqualTo("registration-sent");
  }

  @Test
  void a_lost_password_asks_once_and_on_a_page_that_is_too_old_keeps_the_name(
      Tessera tessera, Visitors visitors) throws Exception {
    var person = RegistrationWalk.of(tessera, visitors.one().page());
    Page page = person.page();
    page.navigate(tessera.page(LOST));
    page.locator("#username").fill(person.email());
    page.context().clearCookies();
    page.locator("#code").fill("ABCDE");
    person.sends("Send the link");
    assertThat(page.locator("#username").inputValue()).isEqualTo(person.email());
    page.navigate(tessera.page(LOST));
    page.locator("#username").fill(person.email());
    person.letsTheMachineWork();
    person.walk().buttonNamed("Send the link").dblclick();
    page.waitForSelector("main[data-step=reset-sent]");
    page.goBack();
    page.waitForSelector("main[data-step=lost-password]");
    page.goForward();
    page.waitForSelector("main[data-step=reset-sent]");
    person.mailbox().awaits(1);
    assertThat(person.mailbox().letters()).hasSize(1);
  }

  @Test
  void a_password_chosen_by_a_double_click_is_chosen_and_a_second_tab_is_told(
      Tessera tessera, Visitors visitors) throws Exception {
    Visitor visitor = visitors.one();
    var person = RegistrationWalk.of(tessera, visitor.page());
    person.page().navigate(tessera.page(REGISTER));
    person.asks().follows(1, LINK);
    var second = new RegistrationWalk(new Walk(tessera, visitor.newTab()), person.email());
    second.follows(1, LINK);
    person.page().locator("#password").fill(RegistrationWalk.PASSWORD);
    person.page().locator("#confirmPassword").fill(RegistrationWalk.PASSWORD);
    person.walk().buttonNamed("Submit").dblclick();
    person.page().waitForURL(url -> !url.contains(LINK));
    assertThat(person.walk().step()).isIn("authenticated", "identify", "password", "signed-in");

    second.chooses(ANOTHER);
    assertThat(second.walk().step()).isNotEqualTo("error");
    var owner = new AccountWalk(second.walk(), person.email(), RegistrationWalk.PASSWORD);
    assertThat(owner.elsewhere(visitors).signsInAt(AccountWalk.OVERVIEW).step())
        .as("the first one counts")
        .isEqualTo("account");
    person.follows(1, LINK);
    assertThat(person.walk().step()).isEqualTo("link-over");
  }

  @Test
  void a_double_click_changes_the_password_and_says_so(Tessera tessera, Visitors visitors)
      throws Exception {
    AccountWalk owner = AccountWalk.fresh(tessera, visitors);
    Page page = owner.goesTo(AccountWalk.PASSWORD).proves().page();
    page.locator("#old").fill(owner.password());
    page.locator("#new").fill(ANOTHER);
    page.locator("#again").fill(ANOTHER);
    owner.walk().buttonNamed("Change password").dblclick();
    page.waitForSelector("main[data-step=configure]");
    assertThat(page.locator("main").textContent()).contains("has been changed");
    page.goBack();
    page.waitForSelector("main[data-step=change-password]");
    assertThat(page.locator("#problems").count()).isZero();
    page.reload();
    assertThat(page.locator("#old").inputValue()).as("a secret").isEmpty();
    assertThat(owner.with(ANOTHER).elsewhere(visitors).signsInAt(AccountWalk.OVERVIEW).step())
        .isEqualTo("account");
  }

  @Test
  void a_double_click_asks_for_one_link_to_the_new_address_and_a_reload_for_none(
      Tessera tessera, Visitors visitors) throws Exception {
    AccountWalk owner = AccountWalk.fresh(tessera, visitors);
    String wanted = RegistrationWalk.fresh();
    Page page = owner.goesTo(AccountWalk.EMAIL).proves().page();
    assertThat(page.locator("[data-undo]").textContent()).contains("ten days");
    Page tab = page.context().newPage();
    tab.navigate(tessera.page(AccountWalk.EMAIL));
    page.locator("#email").fill(wanted);
    page.locator("#again").fill(wanted);
    owner.walk().buttonNamed("Send the link").dblclick();
    page.waitForSelector("[data-sent]");
    page.reload();
    assertThat(page.locator("[data-sent]").textContent()).isEqualTo(wanted);
    Mailbox mailbox = new Mailbox(tessera, wanted);
    String link = mailbox.awaits(1).link("confirmEmail.cgi");
    assertThat(mailbox.letters()).hasSize(1);
    assertThat(tab.locator("#email").count()).as("the other tab stays as it was").isOne();

    page.navigate(link);
    owner.walk().buttonNamed("Confirm this address").dblclick();
    page.waitForSelector("[data-outcome]");
    owner.goesTo("/userdata/myDetails.cgi");
    assertThat(page.locator("main").textContent()).contains(wanted);
  }

  @Test
  void a_double_click_plans_one_deletion_and_shows_its_day(Tessera tessera, Visitors visitors)
      throws Exception {
    AccountWalk owner = AccountWalk.fresh(tessera, visitors);
    Page page = owner.goesTo(AccountWalk.DELETE).proves().page();
    page.locator("#sure").check();
    owner.walk().buttonNamed("Delete my account").dblclick();
    page.waitForSelector("[data-outcome=DELETION_PLANNED]");
    page.reload();
    assertThat(owner.outcome()).isEqualTo("DELETION_PLANNED");
    String link = owner.link(owner.mailbox(), "keepAccount.cgi");
    page.navigate(link);
    owner.walk().buttonNamed("Keep my account").dblclick();
    page.waitForSelector("[data-outcome]");
    assertThat(owner.signsInAt(AccountWalk.OVERVIEW).step()).isEqualTo("account");
  }

  @Test
  void a_browser_is_removed_once_in_whichever_tab_and_the_next_sign_in_is_told(
      Tessera tessera, Visitors visitors) throws Exception {
    AccountWalk owner = AccountWalk.fresh(tessera, visitors);
    Page page = owner.goesTo(BROWSERS).page();
    assertThat(page.locator("[data-browser]").count()).isOne();
    assertThat(page.locator("main").textContent()).contains("This browser", "Chrome");
    Page tab = page.context().newPage();
    tab.navigate(tessera.page(BROWSERS));
    owner.walk().buttonNamed("Remove").first().dblclick();
    page.waitForSelector("text=no longer known");
    assertThat(page.locator("[data-browser]").count()).isZero();
    new Walk(tessera, tab).buttonNamed("Remove").first().click();
    tab.waitForSelector("text=No browser is known.");
    page.reload();
    assertThat(owner.step()).isEqualTo("browsers");
  }

  @Test
  void the_rules_of_a_password_are_shown_as_they_are_met_and_stand_without_javascript(
      Tessera tessera, Visitors visitors) throws Exception {
    Visitor visitor = visitors.one();
    var person = RegistrationWalk.of(tessera, visitor.page());
    person.page().navigate(tessera.page(REGISTER));
    person.asks().follows(1, LINK);
    Page page = person.page();
    var status = page.locator("[data-rules-status]");
    assertThat(page.locator(".t-rule__mark:not(:empty)").count()).isZero();
    page.locator("#password").pressSequentially("abc");
    assertThat(page.locator("[data-rule=length]").textContent()).contains("not met yet");
    page.waitForFunction("() => document.querySelector('[data-rules-status]').textContent !== ''");
    assertThat(status.textContent()).contains("characters").contains("not met yet");
    visitor.looksAround("choose-password-typing");
    page.locator("#password").fill("Ξένη-λέξη 7 😀");
    page.waitForFunction(
        "() => document.querySelector('[data-rules-status]').textContent.includes('are met')");
    assertThat(page.locator("[data-rule=groups]").textContent()).endsWith("met");
    assertThat(page.locator("[data-rule].t-rule--unmet").count()).isZero();
    page.locator("#password").fill("X1!" + person.email());
    assertThat(page.locator("[data-rule=name]").textContent()).contains("not met yet");
    visitor.looksAround("choose-password-met");

    Page plain = visitors.withoutJavaScript().page();
    plain.navigate(page.url());
    assertThat(plain.locator("[data-rules]").textContent()).contains("10 to 128 characters");
  }
}
