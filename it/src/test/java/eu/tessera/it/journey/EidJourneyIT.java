package eu.tessera.it.journey;

import static eu.tessera.it.harness.Caller.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** By the eID of a country, through its node, and what happens when that does not go well. */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class EidJourneyIT {
  private static final List<String> COUNTRIES =
      List.of("BE", "HR", "CZ", "EE", "DE", "IT", "LV", "LT", "LU", "NL", "PT", "SK", "ES");
  private static final String OTHERWISE = "Sign in another way";
  private static final String ANOTHER_COUNTRY = "Choose the country again";

  @Test
  void thirteen_countries_are_offered_with_their_flags(Tessera tessera, Visitors visitors) {
    var germany = Map.of("en-GB", "Germany", "fr-BE", "Allemagne", "nl-NL", "Duitsland");
    germany.forEach(
        (language, name) -> {
          var page = visitors.reading(language).page();
          page.navigate(tessera.page("/selectCountry"));

          assertThat(page.locator("main").getAttribute("data-step")).isEqualTo("country");
          for (var country : COUNTRIES) {
            var tile = page.locator("label[for=country-" + country + "]");
            assertThat(tile.locator("img").evaluate("flag => flag.naturalWidth"))
                .as("flag of " + country)
                .isNotEqualTo(0);
            assertThat(page.locator("#country-" + country).isEnabled()).isTrue();
          }
          assertThat(page.locator("label[for=country-DE]").textContent().strip()).isEqualTo(name);
        });
  }

  @Test
  void a_person_is_the_same_every_time_and_nobody_else(Tessera tessera, Visitors visitors) {
    var first = arrived(new Walk(tessera, visitors.one().page()), "BE", 1);
    var again = arrived(new Walk(tessera, visitors.one().page()), "BE", 1);
    var other = arrived(new Walk(tessera, visitors.one().page()), "BE", 2);

    assertThat(first).matches("v00[0-9a-z]+");
    assertThat(again).isEqualTo(first);
    assertThat(other).matches("v00[0-9a-z]+").isNotEqualTo(first);
  }

  private static String arrived(Walk walk, String country, int person) {
    walk.toTheLibrary().byEid().from(country).is(person).atLevel("high").goesOn();
    walk.page().waitForURL("**/demo/apereo/**");
    return walk.user();
  }

  @Test
  void the_choice_of_a_country_is_a_link_of_its_own(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page());
    walk.page()
        .navigate(tessera.page("/selectCountry?service=" + encoded(tessera.demo("/apereo/"))));
    walk.from("SK").goesOn();
    walk.page().waitForURL("**/demo/apereo/**");

    assertThat(walk.user()).startsWith("v00");
  }

  @Test
  void the_service_learns_that_it_was_an_eid(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheBudgetOffice("STRONGLY");
    walk.byEid().from("DE").is(0).goesOn();
    walk.page().waitForURL("**/demo/plain/");

    assertThat(walk.field("name")).isEqualTo("Jürgen Weiß");
    assertThat(walk.field("strengths")).contains("EIDAS");
    assertThat(walk.field("level")).startsWith("MEDIUM");
    assertThat(walk.field("sso")).isEqualTo("just now");
  }

  @Test
  void who_cancels_finds_the_way_on(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().byEid().from("NL");
    walk.press("Cancel");
    walk.page().waitForURL("**/cas/**");

    helps(walk, "T-108");
    walk.takes(ANOTHER_COUNTRY).from("NL").goesOn();
    walk.page().waitForURL("**/demo/apereo/**");
    assertThat(walk.user()).startsWith("v00");
  }

  @Test
  void who_refuses_consent_finds_the_way_on(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().byEid().from("PT");
    walk.press("Do not share my data");
    walk.page().waitForURL("**/cas/**");

    helps(walk, "T-109");
    walk.takes(OTHERWISE).byPassword();
    assertThat(walk.place()).isEqualTo("library");
    assertThat(walk.user()).startsWith("n00");
  }

  @Test
  void a_weak_eid_is_refused_and_a_strong_one_then_taken(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().byEid().from("IT");
    walk.is(0).atLevel("low").goesOn();
    walk.page().waitForURL("**/cas/**");

    helps(walk, "T-304");
    assertThat(tessera.logged(walk.reference())).contains("check LEVEL");
    walk.takes(ANOTHER_COUNTRY).from("IT").is(0).atLevel("substantial").goesOn();
    walk.page().waitForURL("**/demo/apereo/**");
    assertThat(walk.user()).startsWith("v00");
  }

  private static void helps(Walk walk, String code) {
    assertThat(walk.step()).isEqualTo("error");
    assertThat(walk.problem()).isEqualTo(code);
    assertThat(walk.reference()).matches("[A-Z2-9]{4}-[A-Z2-9]{4}");
  }

  @Test
  void an_answer_in_another_browser_signs_nobody_in(Tessera tessera, Visitors visitors) {
    var mine = visitors.one();
    var walk = new Walk(tessera, mine.page()).toTheLibrary().byEid();
    var waiting = walk.page().url();
    var answer = Handover.stoppedAt(walk.from("EE").is(0));

    var other = visitors.one();
    var theirs = new Walk(tessera, other.page());
    answer.carriedOnBy(theirs.page());

    assertThat(theirs.step()).isEqualTo("error");
    assertThat(theirs.problem()).isEqualTo("T-102");
    theirs.toTheBudgetOffice("QUIETLY");
    assertThat(theirs.field("outcome")).isEqualTo("Nobody signed in");

    // nor the one who began: or whoever sends others to a node with a request of his own becomes
    // them (shared/eidas.md D 42)
    walk.page().navigate(waiting);
    assertThat(walk.place()).isNotEqualTo("library");
    walk.toTheBudgetOffice("QUIETLY");
    assertThat(walk.field("outcome")).isEqualTo("Nobody signed in");
  }

  @Test
  void an_answer_counts_once(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var walk = new Walk(tessera, visitor.page()).toTheLibrary().byEid().from("LV").is(0);
    var answer = Handover.stoppedAt(walk);
    answer.carriedOnBy(walk.page());
    walk.page().waitForURL("**/demo/apereo/**");
    var user = walk.user();

    var second = new Walk(tessera, visitors.one().page());
    answer.carriedOnBy(second.page());
    assertThat(second.step()).isEqualTo("error");
    assertThat(second.problem()).startsWith("T-");
    second.toTheBudgetOffice("QUIETLY");
    assertThat(second.field("outcome")).isEqualTo("Nobody signed in");

    walk.toTheBudgetOffice("QUIETLY");
    assertThat(walk.user()).as("the first is still who they were").isEqualTo(user);
  }

  /**
   * The answer of a node, held back before the browser carries it on.
   *
   * @param consumer where it is to be posted
   */
  private record Handover(String consumer, String samlResponse) {
    static Handover stoppedAt(Walk walk) {
      var page = walk.page();
      page.route("**/handover.js", route -> route.abort());
      walk.goesOn();
      var form = page.locator("#handover");
      return new Handover(
          form.getAttribute("action"),
          form.locator("input[name=SAMLResponse]").getAttribute("value"));
    }

    void carriedOnBy(Page page) {
      page.navigate("about:blank");
      page.setContent(
          "<form method=post action='"
              + consumer
              + "'><input type=hidden name=SAMLResponse value='"
              + samlResponse
              + "'><button>Post</button></form>");
      page.getByText("Post").click();
    }
  }
}
