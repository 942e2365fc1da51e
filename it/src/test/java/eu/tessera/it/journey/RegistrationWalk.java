package eu.tessera.it.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.tessera.it.harness.Mailbox;
import eu.tessera.it.harness.Tessera;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a person does who creates an account.
 *
 * @param walk in one tab
 */
record RegistrationWalk(Walk walk, String email) {
  static final String PASSWORD = "Sieben Brücken 7";
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  /** Somebody who has no account yet. */
  static RegistrationWalk of(Tessera tessera, Page page) {
    return new RegistrationWalk(new Walk(tessera, page), fresh());
  }

  static String fresh() {
    return "person"
        + PEOPLE.incrementAndGet()
        + "-"
        + Long.toString(System.nanoTime(), 36)
        + "@example.org";
  }

  Page page() {
    return walk.page();
  }

  Mailbox mailbox() {
    return new Mailbox(walk.tessera(), email);
  }

  /** Fills the page in, all but what shows that it is no program. */
  RegistrationWalk fillsIn() {
    page().locator("#firstName").fill("Γεωργία");
    page().locator("#lastName").fill("O’Neill-Ðurić");
    page().locator("#email").fill(email);
    page().locator("#confirmEmail").fill(email);
    page().locator("#privacy").check();
    return this;
  }

  /** Lets the machine work, and waits until it is done. */
  RegistrationWalk letsTheMachineWork() {
    page().locator("main details > summary").first().click();
    page().locator("[data-work-start]").click();
    page()
        .locator("[data-work-status]:has-text('Done')")
        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
    return this;
  }

  RegistrationWalk sends(String button) {
    walk.press(button);
    return this;
  }

  /** From the page "Create an account" to the one that says that a letter is on its way. */
  RegistrationWalk asks() {
    return fillsIn().letsTheMachineWork().sends("Create an account");
  }

  /** Follows a link of the newest letter, of so many. */
  RegistrationWalk follows(int letters, String words) throws Exception {
    page().navigate(mailbox().awaits(letters).link(words));
    return this;
  }

  RegistrationWalk chooses(String password, String again) {
    page().locator("#password").fill(password);
    page().locator("#confirmPassword").fill(again);
    return sends("Submit");
  }

  RegistrationWalk chooses(String password) {
    return chooses(password, password);
  }

  /** The sentences of the summary of what is wrong. */
  String problems() {
    return page().locator("#problems").textContent();
  }
}
