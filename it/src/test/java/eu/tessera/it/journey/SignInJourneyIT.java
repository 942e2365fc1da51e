package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import eu.tessera.it.harness.Visitors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Identifier first: who is asked what, and what the browser remembers (S1 to S6). */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class SignInJourneyIT {
  @Test
  void an_unknown_address_leads_to_the_creation_of_an_account(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().says("new.here@example.org");

    assertThat(walk.page().url()).contains("/eim/external/register.cgi?service=");
    assertThat(walk.page().url()).as("an address is nobody's business").doesNotContain("new.here");
  }

  @Test
  void the_first_page_leads_to_a_new_account_too(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary();
    walk.page().locator("main").getByText("Create an account").first().click();

    assertThat(walk.page().url()).contains("/eim/external/register.cgi?service=");
  }

  @Test
  void who_wants_to_be_remembered_is_not_asked_for_the_name_again(
      Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var walk = new Walk(tessera, visitor.page()).toTheLibrary().says(Walk.CITIZEN);
    walk.page().locator("#remember").check();
    walk.proves(Walk.CITIZENS_PASSWORD);
    logsOut(tessera, visitor);
    assertThat(values(visitor)).noneMatch(value -> value.toLowerCase().contains("citizen"));

    walk.toTheLibrary();
    assertThat(walk.step()).isEqualTo("password");
    assertThat(walk.page().locator("main").textContent()).contains(Walk.CITIZEN);
    assertThat(walk.page().locator("#remember").isChecked()).isTrue();
    visitor.looksAround("remembered");
    assertThat(walk.proves(Walk.CITIZENS_PASSWORD).place()).isEqualTo("library");
  }

  @Test
  void one_click_takes_another_address_and_the_browser_forgets(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    remembered(tessera, visitor);

    var walk = new Walk(tessera, visitor.page()).toTheLibrary();
    walk.press("Sign in with a different e-mail address");
    assertThat(walk.step()).isEqualTo("identify");
    assertThat(walk.page().locator("#username").inputValue()).isEmpty();
    assertThat(walk.toTheLibrary().step()).isEqualTo("identify");
  }

  @Test
  void other_ways_are_one_click_away_and_forget_nothing(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    remembered(tessera, visitor);

    var walk = new Walk(tessera, visitor.page()).toTheLibrary();
    walk.press("Other ways to sign in");
    assertThat(walk.page().locator("#username").inputValue()).isEqualTo(Walk.CITIZEN);
    assertThat(walk.page().locator("button[value=EID]").isVisible()).isTrue();
    assertThat(walk.toTheLibrary().step()).isEqualTo("password");
  }

  @Test
  void who_does_not_choose_to_be_remembered_is_not(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var walk = new Walk(tessera, visitor.page()).toTheLibrary().byPassword();
    logsOut(tessera, visitor);

    assertThat(walk.toTheLibrary().step()).isEqualTo("identify");
    assertThat(walk.page().locator("#username").inputValue()).isEmpty();
  }

  @Test
  void a_name_is_remembered_only_once_it_is_proved(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var walk = new Walk(tessera, visitor.page()).toTheLibrary().says("strong@example.org");
    walk.page().locator("#remember").check();
    walk.proves("Not-The-Password-4");
    assertThat(walk.page().locator("#remember").isChecked()).as("nothing chosen is lost").isTrue();

    assertThat(walk.toTheLibrary().step()).isEqualTo("identify");
  }

  @Test
  void who_goes_back_finds_what_was_typed(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().says("n00typo");
    walk.press("Sign in with a different e-mail address");

    assertThat(walk.page().locator("#username").inputValue()).isEqualTo("n00typo");
  }

  @Test
  void a_password_can_be_shown_and_is_sent_as_one(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().says(Walk.CITIZEN);
    var field = walk.page().locator("#password");
    field.fill(Walk.CITIZENS_PASSWORD);
    walk.press("Show password");
    assertThat(field.getAttribute("type")).isEqualTo("text");
    walk.press("Hide password");
    assertThat(field.getAttribute("type")).isEqualTo("password");
    walk.press("Show password");
    walk.press("Sign in");

    assertThat(walk.place()).isEqualTo("library");
  }

  @Test
  void a_page_says_before_it_expires_and_can_be_kept(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var page = visitor.page();
    page.clock().install();
    var walk = new Walk(tessera, page).toTheLibrary();
    page.locator("#username").fill("half typed");
    assertThat(page.locator("[role=alertdialog]").isVisible()).isFalse();
    page.clock().fastForward("28:01");
    assertThat(page.locator("[role=alertdialog]").isVisible()).isTrue();
    visitor.findsItAccessible();
    var stay = page.locator("[role=alertdialog] button");
    assertThat((Boolean) stay.evaluate("b => b === document.activeElement")).isTrue();
    page.waitForResponse(response -> response.status() == 204, stay::click);
    page.locator("[role=alertdialog]").waitFor(hidden());
    assertThat(page.locator("#username").inputValue()).isEqualTo("half typed");
    page.clock().fastForward("29:00");
    assertThat(page.locator("[role=alertdialog]").isVisible()).isTrue();
    page.clock().fastForward("02:01");
    page.waitForURL("**/cas/login?service=**");

    assertThat(walk.step()).as("begins anew for the same service").isEqualTo("identify");
  }

  @Test
  void a_form_that_is_sent_twice_signs_in_once(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().says(Walk.CITIZEN);
    walk.page().locator("#password").fill(Walk.CITIZENS_PASSWORD);
    walk.page()
        .evaluate(
            "() => { const form = document.querySelector('#password').form;"
                + " form.requestSubmit(); form.requestSubmit(); }");
    walk.page().waitForURL("**/demo/apereo/**");

    assertThat(walk.place()).isEqualTo("library");
  }

  @Test
  void signed_in_without_a_service_the_menu_leads_on(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one().goTo(tessera.page("/login"));
    new Walk(tessera, visitor.page()).byPassword();
    visitor.page().locator("header summary", text("Clara Citizen")).click();

    assertThat(visitor.page().locator("header nav a.t-menu__item").allTextContents())
        .contains("Display my sessions", "Logout");
    visitor.looksAround("signed-in-menu");
    visitor.page().keyboard().press("Escape");
    assertThat(visitor.page().locator("header nav a", text("Logout")).isVisible()).isFalse();
  }

  @Test
  void the_text_may_be_twice_as_large(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one().goTo(tessera.demo("/apereo/"));
    // half the width in CSS pixels is what zooming to 200 % leaves, and larger letters as well
    visitor.page().setViewportSize(640, 800);
    visitor.page().evaluate("document.documentElement.style.fontSize = '200%'");

    assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= 640"))
        .isEqualTo(true);
  }

  @Test
  void nothing_moves_once_it_is_shown(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    visitor
        .page()
        .addInitScript(
            "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
                + "entry => { window.moved += entry.value; }))"
                + ".observe({ type: 'layout-shift', buffered: true });");
    var walk = new Walk(tessera, visitor.page()).toTheLibrary();
    assertThat(moved(visitor.page())).isZero();
    walk.says(Walk.CITIZEN);
    assertThat(walk.buttonNamed("Show password").isVisible()).isTrue();
    assertThat(moved(visitor.page())).isZero();
  }

  private static double moved(Page page) {
    page.waitForLoadState();
    // two frames, so that whatever was to move has moved
    page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    return ((Number) page.evaluate("window.moved")).doubleValue();
  }

  @Test
  void everything_to_press_is_large_enough(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one().goTo(tessera.demo("/apereo/"));
    var walk = new Walk(tessera, visitor.page());
    assertThat(small(visitor.page())).isEmpty();
    walk.says(Walk.CITIZEN);
    assertThat(small(visitor.page())).isEmpty();
    visitor.goTo(tessera.page("/selectCountry?service=" + tessera.demo("/apereo/")));
    assertThat(small(visitor.page())).isEmpty();
  }

  @Test
  void the_skip_link_is_the_first_stop_and_focus_can_be_seen(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one().goTo(tessera.page("/nowhere"));
    visitor.page().keyboard().press("Tab");
    var first = visitor.page().locator(":focus");
    assertThat(first.getAttribute("href")).isEqualTo("#main");
    assertThat(first.isVisible()).isTrue();
    visitor.page().keyboard().press("Enter");
    assertThat((Boolean) visitor.page().evaluate("document.activeElement.id === 'main'")).isTrue();
  }

  private static void remembered(Tessera tessera, Visitor visitor) {
    var walk = new Walk(tessera, visitor.page()).toTheLibrary().says(Walk.CITIZEN);
    walk.page().locator("#remember").check();
    walk.proves(Walk.CITIZENS_PASSWORD);
    logsOut(tessera, visitor);
  }

  private static void logsOut(Tessera tessera, Visitor visitor) {
    visitor.goTo(tessera.page("/logout"));
  }

  private static List<String> values(Visitor visitor) {
    List<Cookie> cookies = visitor.profile().cookies();
    return cookies.stream().map(cookie -> cookie.value).toList();
  }

  /** WCAG 2.2, 2.5.8: targets of 24 pixels, but for links within a sentence. */
  @SuppressWarnings("unchecked")
  private static List<String> small(Page page) {
    return (List<String>)
        page.evaluate(
            "() => [...document.querySelectorAll('a, button, summary, input:not([type=hidden])')]"
                + ".filter(e => e.checkVisibility() && !e.closest('p, .ecl-skip-link') && e.offsetWidth > 1)"
                + ".filter(e => e.getBoundingClientRect().height < 24"
                + " || e.getBoundingClientRect().width < 24)"
                + ".map(e => e.outerHTML.slice(0, 120))");
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static com.microsoft.playwright.Locator.WaitForOptions hidden() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
