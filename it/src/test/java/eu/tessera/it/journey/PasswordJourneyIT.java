package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import eu.tessera.it.harness.Visitors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** By an account of ours, from two services and back to them. */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class PasswordJourneyIT {
  private static final String SESSION = "__Host-TGC";

  @Test
  void a_citizen_comes_from_the_library_and_goes_back_known(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary();

    assertThat(walk.step()).isEqualTo("identify");
    assertThat(walk.page().locator("main").textContent()).contains("The library");
    walk.says(Walk.CITIZEN);
    assertThat(walk.step()).isEqualTo("password");
    walk.proves(Walk.CITIZENS_PASSWORD);

    assertThat(walk.place()).isEqualTo("library");
    assertThat(walk.user()).matches("n00[0-9a-z]+");
    assertThat(walk.page().locator("dl.fields").textContent()).contains("Clara", "Citizen");
    assertThat(walk.page().url()).as("no ticket stays in the address").doesNotContain("ticket");
  }

  @Test
  void a_wrong_password_says_no_more_than_an_unknown_name(Tessera tessera, Visitors visitors) {
    var known = refused(new Walk(tessera, visitors.one().page()), "strong@example.org");
    var unknown = refused(new Walk(tessera, visitors.one().page()), "n00nobody");

    assertThat(known).contains("The e-mail address or the password is not right.");
    assertThat(unknown.replace("n00nobody", "strong@example.org")).isEqualTo(known);
  }

  private static String refused(Walk walk, String name) {
    walk.toTheLibrary().says(name).proves("Not-The-Password-1");
    assertThat(walk.step()).isEqualTo("password");
    assertThat(walk.page().locator("main [role=alert]").count()).isEqualTo(1);
    return walk.page().locator("main").innerHTML().replaceAll("/signin/[\\w-]+", "/signin/…");
  }

  @Test
  void guessing_is_stopped_and_the_owner_elsewhere_is_not(Tessera tessera, Visitors visitors) {
    for (var name : new String[] {"n00nobodyatall", "operator@ec.example"}) {
      var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().says(name);
      for (int guess = 1; guess <= 5; guess++) {
        assertThat(walk.proves("Guess-Number-" + guess).step()).isEqualTo("password");
      }
      walk.proves("Guess-Number-6");

      assertThat(walk.step()).isEqualTo("error");
      assertThat(walk.problem()).isEqualTo("T-104");
      assertThat(tessera.logged(walk.reference())).contains("T-104");
    }
  }

  @Test
  void the_second_service_asks_nothing(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().byPassword();
    var user = walk.user();
    walk.toTheBudgetOffice("ANYBODY");

    assertThat(walk.place()).isEqualTo("budget");
    assertThat(walk.user()).isEqualTo(user);
    assertThat(walk.field("sso")).isEqualTo("single sign-on");
    assertThat(walk.field("level")).startsWith("BASIC");
  }

  @Test
  void renew_asks_for_the_proof_again(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().byPassword();
    walk.toTheBudgetOffice("FRESH");

    assertThat(walk.step()).isEqualTo("password");
    assertThat(walk.proves(Walk.CITIZENS_PASSWORD).place()).isEqualTo("budget");
    assertThat(walk.field("sso")).isEqualTo("just now");
  }

  @Test
  void gateway_asks_nobody(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheBudgetOffice("QUIETLY");

    assertThat(walk.field("outcome")).isEqualTo("Nobody signed in");
    assertThat(walk.page().url()).startsWith(tessera.demo("/plain/back")).doesNotContain("ticket");

    walk.toTheLibrary().byPassword().toTheBudgetOffice("QUIETLY");
    assertThat(walk.field("sso")).isEqualTo("single sign-on");
  }

  @Test
  void who_logs_out_is_asked_again(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var walk = new Walk(tessera, visitor.page()).toTheLibrary().byPassword();
    walk.press("Sign out everywhere");
    walk.page().waitForURL("**/cas/logout/**");

    assertThat(session(visitor)).isEmpty();
    var told = walk.page().locator("[data-service='The library']");
    assertThat(told.getAttribute("data-state")).isEqualTo("TOLD");
    visitor.looksAround("logout");
    walk.page().locator("main a[href*='/demo/goodbye']").click();
    assertThat(walk.field("outcome")).isEqualTo("Goodbye");
    assertThat(walk.toTheBudgetOffice("ANYBODY").step()).isEqualTo("identify");
  }

  @Test
  void who_has_two_browsers_ends_the_other_session_and_its_service_is_told(
      Tessera tessera, Visitors visitors) {
    var other = visitors.one();
    var there = new Walk(tessera, other.page()).toTheLibrary().byPassword();
    var here = visitors.one().goTo(tessera.page("/userdata/mySessions.cgi"));
    var walk = new Walk(tessera, here.page()).byPassword();

    assertThat(walk.step()).isEqualTo("sessions");
    here.looksAround("sessions");
    var others =
        here.page().locator("main button", new Page.LocatorOptions().setHasText("all other"));
    others.click();
    others.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

    assertThat(walk.step()).isEqualTo("sessions");
    there.page().reload();
    assertThat(there.step()).isEqualTo("identify");
  }

  @Test
  void without_a_service_one_is_told_and_can_log_out(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one().goTo(tessera.page("/login"));
    var walk = new Walk(tessera, visitor.page()).byPassword();

    assertThat(walk.step()).isEqualTo("signed-in");
    assertThat(walk.page().locator("main").textContent()).contains("Clara Citizen");
    walk.takes("Logout");
    assertThat(walk.step()).isEqualTo("signed-out");
    assertThat(session(visitor)).isEmpty();
  }

  @Test
  void a_session_that_somebody_planted_is_not_adopted(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var walk = new Walk(tessera, visitor.page()).toTheLibrary();
    assertThat(session(visitor)).as("nobody is signed in, so nothing says so").isEmpty();
    var planted = new Cookie(SESSION, "planted").setDomain("localhost").setPath("/");
    visitor.profile().addCookies(List.of(planted.setSecure(true)));
    walk.byPassword();
    var first = session(visitor);
    walk.toTheBudgetOffice("FRESH").proves(Walk.CITIZENS_PASSWORD);

    assertThat(first).isNotEmpty().isNotEqualTo("planted");
    assertThat(session(visitor)).isNotEmpty().isNotEqualTo(first);
  }

  private static String session(Visitor visitor) {
    return visitor.profile().cookies().stream()
        .filter(cookie -> cookie.name.equals(SESSION))
        .peek(cookie -> assertThat(cookie.httpOnly && cookie.secure).isTrue())
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }
}
