package eu.tessera.it.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.tessera.it.harness.Tessera;

/**
 * What a person does in one tab: at a service of the demo world, on Tessera's pages, at a country's
 * node. Each method ends when the page that follows is there.
 *
 * @param page the tab
 */
record Walk(Tessera tessera, Page page) {
  static final String CITIZEN = "citizen@example.org";
  static final String CITIZENS_PASSWORD = "Demo-Citizen-2026";

  /** Opens the library, which sends who is unknown to Tessera. */
  Walk toTheLibrary() {
    page.navigate(tessera.demo("/apereo/"));
    return this;
  }

  /** Goes to the budget office and signs in there in the way that the link names. */
  Walk toTheBudgetOffice(String way) {
    page.navigate(tessera.demo("/plain/"));
    page.locator("main a[href$='wish=" + way + "']").click();
    return this;
  }

  Walk says(String name) {
    page.locator("#username").fill(name);
    press("Next");
    return this;
  }

  Walk proves(String password) {
    page.locator("#password").fill(password);
    press("Sign in");
    return this;
  }

  Walk byPassword() {
    return says(CITIZEN).proves(CITIZENS_PASSWORD);
  }

  /** From the first page to the choice of a country. */
  Walk byEid() {
    press("Sign in with your eID");
    return this;
  }

  /** Chooses the country, and arrives at its node. */
  Walk from(String country) {
    page.locator("#country-" + country).check();
    press("Submit");
    page.waitForURL("**/demo/node/" + country + "/choose**");
    return this;
  }

  /** At the node: is the person at that place of the list. */
  Walk is(int person) {
    page.locator("input[name=person][value='" + person + "']").check();
    return this;
  }

  /** At the node: has an eID of that level, such as {@code high}. */
  Walk atLevel(String level) {
    page.locator("input[name=level][value$='/" + level + "']").check();
    return this;
  }

  /** At the node: sends the answer, which the browser carries on by itself. */
  Walk goesOn() {
    press("Continue");
    return this;
  }

  /** Presses the button of that name in the main part of the page. */
  void press(String button) {
    buttonNamed(button).click();
  }

  Locator buttonNamed(String name) {
    return page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The step that the page shows. */
  String step() {
    return page.locator("main").getAttribute("data-step");
  }

  /** Where one is in the demo world: {@code library}, {@code budget}, a country; null elsewhere. */
  String place() {
    return page.locator("main").getAttribute("data-page");
  }

  /** Who the service says has come, by the unique identifier. */
  String user() {
    return page.locator("[data-field=user]").textContent();
  }

  /** What the service says of it. */
  String field(String name) {
    return page.locator("[data-field=" + name + "]").textContent();
  }

  /** The code of the problem that the page explains. */
  String problem() {
    return page.locator("[data-error]").getAttribute("data-error");
  }

  /** The reference that the page shows for the help desk. */
  String reference() {
    return page.locator("[data-reference]").getAttribute("data-reference");
  }

  /** Takes the way on that has this name. */
  Walk takes(String way) {
    page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(way).setExact(true))
        .click();
    return this;
  }
}
