package eu.tessera.it.journey;

import static eu.tessera.it.harness.Caller.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import eu.tessera.it.harness.Visitors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page, looked at: narrow and wide, by axe-core, in each language, with the headers it needs
 * and nothing from anywhere else. The photographs are in {@code target/screenshots}.
 */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class PagesIT {
  /** What the browser met while it showed pages. */
  private record Watch(Tessera tessera, Visitor visitor, String language, List<String> wrong) {
    static Watch on(Tessera tessera, Visitor visitor, String language) {
      var watch = new Watch(tessera, visitor, language, new ArrayList<>());
      var page = visitor.page();
      page.onRequest(watch::request);
      page.onResponse(watch::response);
      page.onPageError(error -> watch.wrong.add(error));
      page.onConsoleMessage(
          message -> {
            // Chromium reports the status of our own pages about problems there too
            if (message.type().equals("error")
                && !message.text().contains("the server responded")) {
              watch.wrong.add(message.text());
            }
          });
      return watch;
    }

    private void request(Request request) {
      var ours = request.url().startsWith(tessera.page("").replaceAll("/cas$", "/"));
      var demo = request.url().startsWith(tessera.demo("/"));
      if (!ours && !demo) {
        wrong.add("a request to somebody else: " + request.url());
      }
    }

    private void response(Response response) {
      var ours = response.url().startsWith(tessera.page("/"));
      if (ours && response.headers().getOrDefault("content-type", "").startsWith("text/html")) {
        var policy = response.headers().getOrDefault("content-security-policy", "");
        if (!policy.startsWith("default-src 'none'; style-src 'self';")
            || !policy.contains("frame-ancestors 'none'")
            || policy.contains("unsafe")) {
          wrong.add("the policy of " + response.url() + " is: " + policy);
        }
      }
    }

    /** Looks at the page that is there, which must be that step. */
    void sees(String step, String name) {
      assertThat(visitor.step()).isEqualTo(step);
      visitor.looksAround(name + "-" + language);
      var html = visitor.page().locator("html");
      assertThat(html.getAttribute("lang")).isEqualTo(language);
      assertThat(visitor.page().locator("h1").count()).as("headings of " + name).isEqualTo(1);
      assertThat(visitor.page().locator("header a").first().getAttribute("href"))
          .as("the name leads to the sign-in")
          .contains("/cas/login");
      assertThat(html.textContent()).as("no key without its text").doesNotContain("???");
      assertThat(wrong).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr"})
  void every_page_is_fit_to_be_seen(String language, Tessera tessera, Visitors visitors) {
    var visitor = visitors.reading(language);
    var page = visitor.page();
    var watch = Watch.on(tessera, visitor, language);
    var walk = new Walk(tessera, page);

    visitor.goTo(tessera.demo("/apereo/"));
    watch.sees("identify", "identify");
    submit(page, "#username", "n00nobody" + language);
    watch.sees("password", "password");
    submit(page, "#password", "Not-The-Password-3");
    watch.sees("password", "password-wrong");
    visitor.goTo(tessera.page("/selectCountry?service=" + encoded(tessera.demo("/apereo/"))));
    watch.sees("country", "country");
    // or the page would be gone before anybody sees it
    page.route("**/away.js", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
    page.locator("#country-BE").check();
    page.locator("button[name=proceed]").click();
    watch.sees("away", "away");
    page.locator("form[data-away] button").click();
    walk.press("Cancel");
    page.waitForURL("**/cas/**");
    watch.sees("error", "cancelled");
    visitor.goTo(tessera.page("/login?service=https%3A%2F%2Funknown.example%2F"));
    watch.sees("error", "service-unknown");
    visitor.goTo(tessera.page("/nowhere"));
    watch.sees("error", "page-unknown");
    assertThat(walk.problem()).isEqualTo("T-106");
    visitor.goTo(tessera.page("/login"));
    submit(page, "#username", Walk.CITIZEN);
    submit(page, "#password", Walk.CITIZENS_PASSWORD);
    watch.sees("signed-in", "signed-in");
    visitor.goTo(tessera.page("/logout"));
    watch.sees("signed-out", "signed-out");
  }

  private static void submit(Page page, String field, String value) {
    page.locator(field).fill(value);
    page.locator(field).press("Enter");
    page.waitForLoadState();
  }

  @Test
  void a_language_that_was_chosen_is_kept(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var page = visitor.goTo(tessera.demo("/apereo/")).page();
    page.locator("header summary").first().click();
    page.locator("header a[hreflang=nl]").click();
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("nl");
    submit(page, "#username", Walk.CITIZEN);
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("nl");
    submit(page, "#password", Walk.CITIZENS_PASSWORD);
    assertThat(new Walk(tessera, page).place()).isEqualTo("library");
    visitor.goTo(tessera.page("/login"));
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("nl");
  }

  @Test
  void the_keyboard_alone_signs_in_by_password(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var walk = new Walk(tessera, visitor.page()).toTheLibrary();
    tabTo(visitor.page(), "#username");
    visitor.page().keyboard().type(Walk.CITIZEN);
    visitor.page().keyboard().press("Enter");
    visitor.page().waitForURL("**/signin/**");
    tabTo(visitor.page(), "#password");
    visitor.page().keyboard().type(Walk.CITIZENS_PASSWORD);
    visitor.page().keyboard().press("Enter");
    visitor.page().waitForURL("**/demo/apereo/**");

    assertThat(walk.place()).isEqualTo("library");
  }

  @Test
  void the_keyboard_alone_signs_in_by_eid(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var page = visitor.page();
    var walk = new Walk(tessera, page).toTheLibrary();
    tabTo(page, "button[value=EID]");
    page.keyboard().press("Enter");
    page.waitForURL("**/signin/**");
    tabTo(page, "#country-BE");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator("#country-HR").isChecked()).isTrue();
    tabTo(page, "button[name=proceed]");
    page.keyboard().press("Enter");
    page.waitForURL("**/demo/node/HR/choose**");
    tabTo(page, "button[value=continue]");
    page.keyboard().press("Enter");
    page.waitForURL("**/demo/apereo/**");

    assertThat(walk.user()).startsWith("v00");
  }

  private static void tabTo(Page page, String selector) {
    for (int presses = 0; presses < 40; presses++) {
      if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no way to " + selector + " by the keyboard on " + page.url());
  }
}
