package eu.tessera.it.journey;

import com.microsoft.playwright.Page;
import eu.tessera.it.harness.Mailbox;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitors;

/**
 * What the owner of an account does in My Account.
 *
 * @param walk in one tab, signed in
 * @param password as it is now
 */
record AccountWalk(Walk walk, String email, String password) {
  static final String OVERVIEW = "/userdata/myAccount.cgi";
  static final String PASSWORD = "/change/changePassword.cgi";
  static final String PERSONAL = "/userdata/changePersonalDetails.cgi";
  static final String EMAIL = "/userdata/changeEmail.cgi";
  static final String DELETE = "/userdata/deleteMyAccount.cgi";
  static final String DATA = "/userdata/downloadMyData.cgi";

  /** Somebody who has just created an account, and is signed in to My Account. */
  static AccountWalk fresh(Tessera tessera, Visitors visitors) throws Exception {
    var person = RegistrationWalk.of(tessera, visitors.one().page());
    person.page().navigate(tessera.page("/eim/external/register.cgi"));
    person.asks().follows(1, "initialisePasswordLogin.cgi").chooses(RegistrationWalk.PASSWORD);
    var walk = new AccountWalk(person.walk(), person.email(), RegistrationWalk.PASSWORD);
    return walk.signsInAt(OVERVIEW);
  }

  /** Opens a page of ours and signs in there, if asked. */
  AccountWalk signsInAt(String path) {
    goesTo(path);
    if ("identify".equals(walk.step())) {
      walk.says(email);
    }
    return proves();
  }

  AccountWalk goesTo(String path) {
    page().navigate(walk.tessera().page(path));
    return this;
  }

  /** Confirms, if asked. */
  AccountWalk proves() {
    if ("password".equals(walk.step())) {
      walk.proves(password);
    }
    return this;
  }

  AccountWalk with(String other) {
    return new AccountWalk(walk, email, other);
  }

  /** The same person in another browser, where nobody is signed in. */
  AccountWalk elsewhere(Visitors visitors) {
    return new AccountWalk(new Walk(walk.tessera(), visitors.one().page()), email, password);
  }

  AccountWalk changesPassword(String old, String wanted) {
    goesTo(PASSWORD).proves();
    page().locator("#old").fill(old);
    page().locator("#new").fill(wanted);
    page().locator("#again").fill(wanted);
    walk.press("Change password");
    return this;
  }

  AccountWalk asksFor(String address) {
    goesTo(EMAIL).proves();
    page().locator("#email").fill(address);
    page().locator("#again").fill(address);
    walk.press("Send the link");
    return this;
  }

  Page page() {
    return walk.page();
  }

  String step() {
    return walk.step();
  }

  Mailbox mailbox() {
    return new Mailbox(walk.tessera(), email);
  }

  /** The link of that name in the newest letter that has one. */
  String link(Mailbox mailbox, String words) throws Exception {
    for (int tries = 0; tries < 100; tries++) {
      for (var letter : mailbox.letters()) {
        if (letter.text().contains(words)) {
          return letter.link(words);
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("no letter with " + words + " at " + mailbox.address());
  }

  String outcome() {
    return page().locator("[data-outcome]").getAttribute("data-outcome");
  }
}
