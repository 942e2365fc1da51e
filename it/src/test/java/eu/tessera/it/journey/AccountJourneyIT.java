package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import eu.tessera.it.harness.Caller;
import eu.tessera.it.harness.Mailbox;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import eu.tessera.it.harness.Visitors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** My Account: what its owner sees and changes, and what nobody else can. */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class AccountJourneyIT {
  private static final String ANOTHER = "Another-Secret-77";

  @ParameterizedTest
  @ValueSource(strings = {"fr"})
  void every_page_of_my_account_is_fit_to_be_seen(
      String language, Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.reading(language);
    Page page = visitor.page();
    page.navigate(tessera.page(AccountWalk.OVERVIEW));
    page.locator("#username").fill("strong@example.org");
    page.locator("#username").press("Enter");
    page.locator("#password").fill("Demo-Strong-2026");
    page.locator("#password").press("Enter");
    page.waitForSelector("main[data-step=account]");
    sees(visitor, "account", language);
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("details", "/userdata/myDetails.cgi");
    pages.put("configure", "/userdata/configureMyAccount.cgi");
    pages.put("personal", AccountWalk.PERSONAL);
    pages.put("change-password", AccountWalk.PASSWORD);
    pages.put("eids", "/userdata/manageMyEids.cgi");
    pages.put("sessions", "/userdata/mySessions.cgi");
    pages.put("browsers", "/userdata/myBrowsers.cgi");
    pages.put("activity", "/userdata/myActivity.cgi");
    pages.put("not-me", "/userdata/notMe.cgi?link=none");
    pages.put("keep-account", "/userdata/keepAccount.cgi?link=none");
    pages.put("confirm-email", "/userdata/confirmEmail.cgi?link=none");
    pages.forEach(
        (step, path) -> {
          page.navigate(tessera.page(path));
          sees(visitor, step, language);
        });
    page.navigate(tessera.page(AccountWalk.DATA));
    sees(visitor, "password", language);
    page.locator("#password").fill("Demo-Strong-2026");
    page.locator("#password").press("Enter");
    page.waitForSelector("main[data-step=data]");
    sees(visitor, "data", language);
    for (String path : new String[] {AccountWalk.EMAIL, AccountWalk.DELETE}) {
      page.navigate(tessera.page(path));
      String step = visitor.step();
      sees(visitor, step, language);
      page.locator("main form button[type=submit]").first().click();
      page.waitForSelector("#problems");
      sees(visitor, step, language);
    }
  }

  private static void sees(Visitor visitor, String step, String language) {
    assertThat(visitor.step()).isEqualTo(step);
    visitor.looksAround("my-" + step + "-" + language);
    assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
    assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
  }

  @Test
  void an_owner_changes_the_password_and_is_told(Tessera tessera, Visitors visitors)
      throws Exception {
    AccountWalk owner = AccountWalk.fresh(tessera, visitors);
    AccountWalk other = owner.elsewhere(visitors).signsInAt(AccountWalk.OVERVIEW);
    assertThat(other.step()).isEqualTo("account");
    owner.changesPassword("not the old one", ANOTHER);
    assertThat(owner.page().locator("#problems").textContent()).contains("present password");
    owner.changesPassword(owner.password(), ANOTHER);

    assertThat(owner.step()).isEqualTo("configure");
    assertThat(owner.page().locator("main").textContent()).contains("has been changed");
    other.page().reload();
    assertThat(other.step()).as("other sessions are over").isNotEqualTo("account");
    assertThat(owner.with(ANOTHER).elsewhere(visitors).signsInAt(AccountWalk.OVERVIEW).step())
        .isEqualTo("account");
    assertThat(owner.link(owner.mailbox(), "notMe.cgi")).contains("link=");
  }

  @Test
  void whoever_says_it_was_not_me_gets_the_account_back_once(Tessera tessera, Visitors visitors)
      throws Exception {
    AccountWalk thief = AccountWalk.fresh(tessera, visitors);
    thief.changesPassword(thief.password(), ANOTHER);
    AccountWalk owner = thief.elsewhere(visitors);
    String link = owner.link(owner.mailbox(), "notMe.cgi");
    for (int scans = 0; scans < 2; scans++) {
      assertThat(new Caller(tessera.client()).get(link).step()).isEqualTo("not-me");
    }
    owner.page().navigate(link);
    assertThat(owner.page().locator("main").textContent()).contains("It was not me");
    owner.walk().press("It was not me: secure my account");
    assertThat(owner.outcome()).isEqualTo("SECURED");

    thief.goesTo(AccountWalk.OVERVIEW);
    assertThat(thief.step()).as("the thief's session is over").isNotEqualTo("account");
    assertThat(thief.with(ANOTHER).signsInAt(AccountWalk.OVERVIEW).step()).isNotEqualTo("account");
    owner.page().navigate(link);
    assertThat(owner.outcome()).isEqualTo("NOT_ME_VOID");
    owner.page().navigate(owner.link(owner.mailbox(), "initialisePasswordLogin.cgi"));
    assertThat(owner.step()).isEqualTo("choose-password");
  }

  @Test
  void a_new_address_is_confirmed_by_its_reader_and_the_old_one_can_take_it_back(
      Tessera tessera, Visitors visitors) throws Exception {
    AccountWalk owner = AccountWalk.fresh(tessera, visitors);
    String wanted = RegistrationWalk.fresh();
    owner.goesTo(AccountWalk.EMAIL);
    assertThat(owner.step()).as("a session alone is not enough").isEqualTo("password");
    assertThat(owner.page().locator("main").textContent()).contains("confirm that it is you");
    owner.asksFor(wanted);
    assertThat(owner.page().locator("[data-sent]").textContent()).isEqualTo(wanted);

    String link = owner.link(new Mailbox(tessera, wanted), "confirmEmail.cgi");
    owner.page().navigate(link);
    assertThat(owner.page().locator("[data-subject]").textContent()).isEqualTo(wanted);
    owner.walk().press("Confirm this address");
    assertThat(owner.outcome()).isEqualTo("EMAIL_CONFIRMED");
    owner.page().navigate(link);
    assertThat(owner.outcome()).isEqualTo("EMAIL_VOID");

    AccountWalk former = owner.elsewhere(visitors);
    former.page().navigate(former.link(former.mailbox(), "notMe.cgi"));
    former.walk().press("It was not me: give me my account back");
    assertThat(former.outcome()).isEqualTo("SECURED");
  }

  @Test
  void a_link_for_another_account_is_of_no_use(Tessera tessera, Visitors visitors)
      throws Exception {
    AccountWalk owner = AccountWalk.fresh(tessera, visitors);
    String wanted = RegistrationWalk.fresh();
    owner.goesTo(AccountWalk.EMAIL).proves().asksFor(wanted);
    String link = owner.link(new Mailbox(tessera, wanted), "confirmEmail.cgi");
    Walk stranger = new Walk(tessera, visitors.one().goTo(link).page());
    assertThat(stranger.step()).isEqualTo("identify");
    stranger.byPassword();

    assertThat(stranger.page().locator("[data-outcome]").getAttribute("data-outcome"))
        .isEqualTo("EMAIL_OTHER_ACCOUNT");
  }

  @Test
  void an_account_is_to_be_deleted_until_its_owner_comes_back(Tessera tessera, Visitors visitors)
      throws Exception {
    AccountWalk owner = AccountWalk.fresh(tessera, visitors);
    owner.goesTo(AccountWalk.DELETE).proves();
    owner.page().locator("#sure").check();
    owner.walk().press("Delete my account");
    assertThat(owner.outcome()).isEqualTo("DELETION_PLANNED");
    String link = owner.link(owner.mailbox(), "keepAccount.cgi");
    assertThat(owner.signsInAt(AccountWalk.OVERVIEW).step()).isEqualTo("account");

    owner.page().navigate(link);
    assertThat(owner.outcome()).as("signing in has cancelled it").isEqualTo("KEEP_VOID");
  }

  @Test
  void what_was_typed_outlives_a_session_that_ended(Tessera tessera, Visitors visitors)
      throws Exception {
    AccountWalk owner = AccountWalk.fresh(tessera, visitors);
    owner.goesTo(AccountWalk.PERSONAL);
    Page other = owner.page().context().newPage();
    other.navigate(tessera.page("/logout"));
    owner.page().locator("#firstname").fill("Ελένη");
    owner.page().locator("#lastname").fill("Ðurić-O’Neill");
    owner.walk().press("Save");
    assertThat(owner.step()).isIn("identify", "password");
    if (owner.step().equals("identify")) {
      owner.walk().says(owner.email());
    }
    owner.proves();

    assertThat(owner.step()).isEqualTo("personal");
    assertThat(owner.page().locator("#firstname").inputValue()).isEqualTo("Ελένη");
    owner.walk().press("Save");
    assertThat(owner.step()).isEqualTo("configure");
    owner.goesTo("/userdata/myDetails.cgi");
    assertThat(owner.page().locator("main").textContent()).contains("Ελένη Ðurić-O’Neill");
  }

  @Test
  void a_name_that_is_none_is_refused_and_kept_in_the_field(Tessera tessera, Visitors visitors) {
    AccountWalk owner = demo(tessera, visitors, "strong@example.org", "Demo-Strong-2026");
    owner.goesTo(AccountWalk.PERSONAL);
    owner.page().locator("#firstname").fill("https://evil.example <b>");
    owner.walk().press("Save");

    assertThat(owner.page().locator("#problems a").getAttribute("href")).isEqualTo("#firstname");
    assertThat(owner.page().locator("#firstname").inputValue()).contains("evil.example");
    assertThat(owner.page().locator("main b").count()).isZero();
  }

  @Test
  void a_form_for_another_account_changes_nothing(Tessera tessera, Visitors visitors) {
    AccountWalk owner = demo(tessera, visitors, "strong@example.org", "Demo-Strong-2026");
    AccountWalk citizen = demo(tessera, visitors, Walk.CITIZEN, Walk.CITIZENS_PASSWORD);
    owner.goesTo(AccountWalk.PERSONAL);
    citizen.goesTo(AccountWalk.PERSONAL);
    String proof = owner.page().locator("input[name=proof]").inputValue();
    String uid = owner.page().locator("input[name=uid]").inputValue();
    citizen
        .page()
        .evaluate(
            "([p, u]) => { document.querySelector('input[name=proof]').value = p;"
                + " document.querySelector('input[name=uid]').value = u; }",
            java.util.List.of(proof, uid));
    citizen.page().locator("#firstname").fill("Mallory");
    citizen.walk().press("Save");

    assertThat(citizen.step()).isEqualTo("personal");
    assertThat(citizen.page().locator("main").textContent()).contains("nothing was changed");
    owner.page().reload();
    assertThat(owner.page().locator("#firstname").inputValue()).isNotEqualTo("Mallory");
    citizen.page().reload();
    assertThat(citizen.page().locator("#firstname").inputValue()).isEqualTo("Clara");
  }

  @Test
  void without_javascript_all_of_it_works_and_staff_are_told_who_keeps_their_data(
      Tessera tessera, Visitors visitors) {
    Walk walk = new Walk(tessera, visitors.withoutJavaScript().page());
    AccountWalk staff = new AccountWalk(walk, "staff@ec.example", "Demo-Staff-2026");
    staff.signsInAt("/userdata/configureMyAccount.cgi");
    assertThat(staff.page().locator("main").textContent()).contains("service desk");
    assertThat(staff.page().locator("main a[href$='changeEmail.cgi']").count()).isZero();
    staff.goesTo(AccountWalk.DELETE);
    assertThat(staff.step()).as("staff cannot delete their accounts").isEqualTo("configure");
    staff.goesTo(AccountWalk.PERSONAL);
    assertThat(staff.page().locator("#firstname").count()).isZero();
    staff.page().locator("#language").selectOption("fr");
    staff.walk().press("Save");
    assertThat(staff.step()).isEqualTo("configure");
  }

  @Test
  void one_gets_all_ones_data_as_a_file_and_no_secret_is_in_it(Tessera tessera, Visitors visitors)
      throws Exception {
    AccountWalk owner = demo(tessera, visitors, "strong@example.org", "Demo-Strong-2026");
    owner.goesTo(AccountWalk.DATA);
    assertThat(owner.step()).as("a session alone is not enough").isEqualTo("password");
    owner.proves();
    var download =
        owner.page().waitForDownload(() -> owner.walk().takes("Download as a file (JSON)"));
    JsonNode file = new ObjectMapper().readTree(download.createReadStream().readAllBytes());

    assertThat(file.path("form").asText()).isEqualTo("tessera-own-data-1");
    assertThat(file.at("/sections/account/0/email").asText()).isEqualTo("strong@example.org");
    assertThat(file.at("/sections/sessions")).isNotEmpty();
    assertThat(file.at("/sections/activity")).isNotEmpty();
    assertThat(file.at("/sections").has("links")).isTrue();
    assertThat(file.at("/sections").has("letters")).isTrue();
    assertThat(file.at("/sections").has("names")).isTrue();
    assertThat(file.toString()).doesNotContain("argon2", "digest", "__Host");
  }

  @Test
  void a_sign_in_in_a_new_browser_is_told(Tessera tessera, Visitors visitors) throws Exception {
    AccountWalk owner = AccountWalk.fresh(tessera, visitors);
    owner.elsewhere(visitors).signsInAt(AccountWalk.OVERVIEW);
    String link = owner.link(owner.mailbox(), "notMe.cgi");
    owner.page().navigate(link);
    assertThat(owner.page().locator("main").textContent()).contains("on a device");
  }

  @Test
  void the_keyboard_alone_changes_the_language_of_letters(Tessera tessera, Visitors visitors) {
    AccountWalk owner = demo(tessera, visitors, "strong@example.org", "Demo-Strong-2026");
    Page page = owner.goesTo(AccountWalk.OVERVIEW).page();
    tabTo(page, "main .t-door__link[href$='configureMyAccount.cgi']");
    page.keyboard().press("Enter");
    page.waitForSelector("main[data-step=configure]");
    tabTo(page, "main .t-door__link[href$='changePersonalDetails.cgi']");
    page.keyboard().press("Enter");
    page.waitForSelector("main[data-step=personal]");
    tabTo(page, "#language");
    page.keyboard().press("ArrowDown");
    String chosen = page.locator("#language").inputValue();
    tabTo(page, "main form button[type=submit]");
    page.keyboard().press("Enter");
    page.waitForSelector("main[data-step=configure]");

    assertThat(page.locator("[role=status]").textContent()).contains("saved");
    owner.goesTo(AccountWalk.PERSONAL);
    assertThat(page.locator("#language").inputValue()).isEqualTo(chosen);
  }

  @Test
  void of_two_tabs_each_saves_what_it_shows_and_a_double_click_harms_nothing(
      Tessera tessera, Visitors visitors) {
    AccountWalk owner = demo(tessera, visitors, "strong@example.org", "Demo-Strong-2026");
    Walk other = new Walk(tessera, owner.page().context().newPage());
    owner.goesTo(AccountWalk.PERSONAL);
    other.page().navigate(tessera.page(AccountWalk.PERSONAL));
    other.page().locator("#firstname").fill("Second");
    owner.page().locator("#firstname").fill("First");
    owner.walk().buttonNamed("Save").dblclick();
    owner.page().waitForSelector("main[data-step=configure]");
    other.press("Save");
    assertThat(other.step()).isEqualTo("configure");
    owner.goesTo(AccountWalk.PERSONAL);
    assertThat(owner.page().locator("#firstname").inputValue()).isEqualTo("Second");

    // others know the demo's people by their names
    owner.page().locator("#firstname").fill("Søren");
    owner.walk().buttonNamed("Save").click();
    owner.page().waitForSelector("main[data-step=configure]");
  }

  private static void tabTo(Page page, String selector) {
    for (int presses = 0; presses < 60; presses++) {
      if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no way to " + selector + " by the keyboard on " + page.url());
  }

  private static AccountWalk demo(
      Tessera tessera, Visitors visitors, String email, String password) {
    Walk walk = new Walk(tessera, visitors.one().page());
    return new AccountWalk(walk, email, password).signsInAt(AccountWalk.OVERVIEW);
  }
}
