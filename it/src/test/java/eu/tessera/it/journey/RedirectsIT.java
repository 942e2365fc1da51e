package eu.tessera.it.journey;

import static eu.tessera.it.harness.Caller.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where browsers are sent, and where never. */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class RedirectsIT {
  private static final String HERE =
      "(?i)(https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?)?/(?![/\\\\])[^\\\\\\s]*";

  @Test
  void an_unknown_service_gets_a_page_and_never_the_browser(Tessera tessera, Visitors visitors) {
    var address = "https://unknown.example/app?x=1";
    var walk = new Walk(tessera, visitors.one().page());
    walk.page().navigate(tessera.page("/login?service=" + encoded(address)));

    assertThat(walk.step()).isEqualTo("error");
    assertThat(walk.problem()).isEqualTo("T-201");
    assertThat(walk.page().url()).startsWith(tessera.page("/login"));
    assertThat(walk.page().locator("[data-subject]").textContent()).contains("unknown.example");
    assertThat(walk.page().locator("main a[href*='unknown.example']").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "///evil.example/",
        "/\\evil.example/",
        "\\\\evil.example\\",
        "https:evil.example",
        "https:/evil.example",
        "https://localhost:9@evil.example/",
        "https://localhost@evil.example/",
        "https://localhost:9\\@evil.example/",
        "https://localhost\\.evil.example/",
        "https://evil.example\\@localhost:9/",
        "https://evil.example#@localhost:9/",
        "https://evil.example?@localhost:9/",
        "https://evil.example%2f@localhost:9/",
        "https://evil.example%00.localhost:9/",
        "https://localhost.evil.example/",
        "https://localhost%2eevil.example/",
        "https://localhost:9.evil.example/",
        "https://evil.example/https://localhost:9/",
        "https://ⓔvil.example/",
        "https://localhost。evil.example/",
        "http://[::1]@evil.example/",
        "javascript:alert(1)//https://localhost:9/",
        "JaVaScRiPt://localhost:9/%0aalert(1)",
        "data:text/html,https://localhost:9/",
        "https://localhost:9/\r\nLocation: https://evil.example/",
        " https://evil.example/",
        "\thttps://evil.example/",
        "https://127.0.0.1.evil.example/",
        "https%3A%2F%2Fevil.example%2F"
      })
  void nobody_is_sent_outside(String service, Tessera tessera) throws Exception {
    var stranger = HttpWalk.at(tessera).caller();
    var known = HttpWalk.at(tessera);
    known.byEid(HttpWalk.SERVICE, "XA", 0);
    for (var query : new String[] {"/login?service=", "/login?gateway=true&service="}) {
      staysHere(stranger.get(tessera.page(query + encoded(service))));
      staysHere(known.caller().get(tessera.page(query + encoded(service))));
    }
    for (var name : new String[] {"service", "url"}) {
      staysHere(stranger.get(tessera.page("/logout?" + name + "=" + encoded(service))));
    }
  }

  private static void staysHere(Answer answer) {
    if (!answer.location().isEmpty()) {
      assertThat(answer.location()).matches(HERE);
    }
    assertThat(answer.status()).isLessThan(500);
    assertThat(answer.body()).doesNotContain("href=\"javascript", "http-equiv=\"refresh\"");
  }

  @Test
  void a_form_from_another_site_is_answered_by_303_and_keeps_single_sign_on(
      Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var walk = new Walk(tessera, visitor.page()).toTheBudgetOffice("ANYBODY").byPassword();
    var user = walk.user();
    var elsewhere = tessera.demo("/a-page-of-another-site");
    visitor
        .page()
        .route(
            elsewhere,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody(form(tessera.page("/login"), tessera.demo("/apereo/")))));
    visitor.page().navigate(elsewhere);
    var posted =
        visitor
            .page()
            .waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> visitor.page().getByText("Go").click());
    visitor.page().waitForURL("**/demo/apereo/**");

    assertThat(posted.status()).isEqualTo(303);
    assertThat(walk.user()).isEqualTo(user);
  }

  private static String form(String action, String service) {
    return "<form method=post action='"
        + action
        + "'><input type=hidden name=service value='"
        + service
        + "'><button>Go</button></form>";
  }
}
