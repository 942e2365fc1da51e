package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An account from its creation to its last session, by keys alone: no pointer, and no script that
 * helps with the focus. The sign-in itself is in {@link PagesIT}.
 */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class KeyboardIT {
  private static final String LINK = "initialisePasswordLogin.cgi";

  /** What a person presses. */
  private record Keys(Page page) {
    /** Goes on with the tabulator until that has the focus. */
    Keys to(String selector) {
      for (int presses = 0; presses < 80; presses++) {
        if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
          return this;
        }
        page.keyboard().press("Tab");
      }
      throw new AssertionError("no way to " + selector + " by keys on " + page.url());
    }

    Keys types(String text) {
      page.keyboard().type(text);
      return this;
    }

    Keys press(String key) {
      page.keyboard().press(key);
      return this;
    }

    /** Presses Enter, and waits for the page of that step. */
    Keys arrives(String step) {
      page.keyboard().press("Enter");
      page.waitForSelector("main[data-step=" + step + "]");
      page.waitForLoadState();
      return this;
    }
  }

  @Test
  void an_account_is_created_its_password_lost_and_replaced_and_changed(
      Tessera tessera, Visitors visitors) throws Exception {
    var person = RegistrationWalk.of(tessera, visitors.one().page());
    var keys = new Keys(person.page());
    creates(person, keys);
    replaces(person, keys);
    changes(tessera, keys);
  }

  private static void creates(RegistrationWalk person, Keys keys) throws Exception {
    person.page().navigate(person.walk().tessera().page("/eim/external/register.cgi"));
    keys.to("#firstName").types("Ana").to("#lastName").types("García");
    keys.to("#email").types(person.email()).to("#confirmEmail").types(person.email());
    listens(person.page(), keys);
    works(person.page(), keys);
    keys.to("#privacy").press("Space").to("main form button.ecl-button--primary");
    keys.arrives("registration-sent");
    person.follows(1, LINK);
    keys.to("#password").types(RegistrationWalk.PASSWORD).to("#confirmPassword");
    keys.types(RegistrationWalk.PASSWORD).to("main form button[type=submit]");
    keys.arrives("authenticated");
  }

  /** Has the code spoken. */
  private static void listens(Page page, Keys keys) {
    keys.to("audio").press("Space");
    page.waitForFunction("() => !document.querySelector('audio').paused");
    keys.press("Space");
  }

  /** Lets the machine work instead. */
  private static void works(Page page, Keys keys) {
    keys.to("main details > summary").press("Enter").to("[data-work-start]").press("Enter");
    page.waitForFunction(
        "() => document.querySelector('form [name=work]').value.includes(',')",
        null,
        new Page.WaitForFunctionOptions().setTimeout(60_000));
  }

  private static void replaces(RegistrationWalk person, Keys keys) throws Exception {
    person.page().navigate(person.walk().tessera().page("/logout"));
    person.page().navigate(person.walk().tessera().page("/login"));
    keys.to("#username").types(person.email()).arrives("password");
    keys.to("main a.t-lost").arrives("lost-password");
    keys.to("#username").types(person.email());
    works(person.page(), keys);
    keys.to("main form button.ecl-button--primary").arrives("reset-sent");
    person.follows(2, LINK);
    keys.to("#password").types("Acht Brücken 88").to("#confirmPassword");
    keys.types("Acht Brücken 88").arrives("authenticated");
  }

  private static void changes(Tessera tessera, Keys keys) {
    var page = keys.page();
    page.navigate(tessera.page(AccountWalk.OVERVIEW));
    keys.to("main .t-door__link[href$='configureMyAccount.cgi']").arrives("configure");
    keys.to("main .t-door__link[href$='changePassword.cgi']").press("Enter");
    page.waitForSelector("#old");
    keys.to("#old").types("Acht Brücken 88").to("#new").types("Neun Brücken 99");
    keys.to("#again").types("not the same").arrives("change-password");
    page.waitForSelector("#problems");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("problems");
    keys.to("#problems a").press("Enter");
    assertThat((String) page.evaluate("document.activeElement.name")).isIn("new", "again");
    keys.to("header nav:last-of-type summary, header summary:has(bdi)").press("Enter");
    keys.to("header a[href$='mySessions.cgi']").arrives("sessions");
    keys.to("main button[value=all]").press("Enter");
    page.waitForURL("**/logout**");
  }
}
