package eu.tessera.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
  private static final Languages LANGUAGES = Languages.load();
  private static final Assets ASSETS = Assets.load();
  private static final Pages PAGES = new Pages(Site.at("/cas"), LANGUAGES, ASSETS);
  private static final Pattern LOADED =
      Pattern.compile("(?:src|<use href|<link[^>]* href)=\"([^\"]*)\"");
  private static final Pattern REFERENCE = Pattern.compile("(?:aria-describedby|for)=\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

  static Stream<Arguments> pages() {
    return LANGUAGES.offered().stream()
        .flatMap(
            locale ->
                TestViews.all(locale).entrySet().stream()
                    .map(page -> Arguments.of(locale, page.getKey(), page.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void every_page_names_its_step_and_language_and_has_one_title(
      Locale locale, String name, View view) {
    String html = render(view, locale);

    assertThat(html)
        .contains("<html lang=\"" + locale.getLanguage() + "\" dir=\"ltr\">")
        .contains("data-step=\"" + view.step() + "\"")
        .containsOnlyOnce("<h1")
        .containsOnlyOnce("<main ");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void a_page_loads_only_our_versioned_assets_and_has_nothing_inline(
      Locale locale, String name, View view) {
    String html = render(view, locale);

    assertThat(all(LOADED, html))
        .isNotEmpty()
        .filteredOn(address -> !address.startsWith("/cas/captcha/"))
        .allSatisfy(address -> assertThat(ASSETS.at(asset(address))).as(address).isPresent());
    assertThat(html)
        .doesNotContain("<style", " style=", "javascript:")
        .doesNotContainPattern(" on[a-z]+=");
    assertThat(html).doesNotContainPattern("<script(?! src=\"/cas/assets/)");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void labels_and_descriptions_point_at_something_and_ids_are_unique(
      Locale locale, String name, View view) {
    String html = render(view, locale);
    List<String> ids = all(ID, html);

    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat(ids)
        .containsAll(all(REFERENCE, html).stream().flatMap(r -> Stream.of(r.split(" "))).toList());
  }

  @Test
  void the_first_page_weighs_less_than_60_kilobytes_compressed() {
    String html = render(TestViews.all(Locale.ENGLISH).get("identify"), Locale.ENGLISH);

    int assets =
        all(LOADED, html).stream()
            .map(PagesTest::asset)
            .distinct()
            .mapToInt(name -> ASSETS.at(name).orElseThrow().zipped().length)
            .sum();
    assertThat(all(LOADED, html))
        .anyMatch(a -> a.endsWith(".css"))
        .anyMatch(a -> a.endsWith(".js"));

    assertThat(html.length() + assets).isLessThan(60_000);
  }

  @Test
  void the_first_page_asks_for_a_user_name_and_goes_on_by_next() {
    String html = render(TestViews.all(Locale.ENGLISH).get("identify"), Locale.ENGLISH);

    assertThat(html)
        .contains("id=\"username\"", "value=\"citizen@example.org\"", ">Next</button>")
        .containsSubsequence("value=\"EID\"", "value=\"FACEBOOK\"", "value=\"GOOGLE\"");
  }

  @Test
  void without_third_parties_nothing_is_said_of_them() {
    assertThat(render(TestViews.all(Locale.ENGLISH).get("identify-plain"), Locale.ENGLISH))
        .doesNotContain("thirdParty", "t-or");
  }

  @Test
  void links_are_shown_only_where_they_lead_somewhere() {
    SignInView.Identify plain =
        new SignInView.Identify(
            "/cas/signin/a", "", Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    assertThat(render(plain, Locale.ENGLISH))
        .doesNotContain("Create an account")
        .contains("href=\"/cas/help.html\"", "href=\"/cas/privacyStatement.html\"");
  }

  @Test
  void the_products_name_leads_back_to_a_sign_in_for_the_same_service() {
    PageContext context = PageContext.of(Locale.ENGLISH, "/cas/signin/a");
    View view = TestViews.all(Locale.ENGLISH).get("password");

    assertThat(PAGES.render(view, context)).contains("class=\"t-brand\" href=\"/cas/login\"");
    assertThat(PAGES.render(view, context.restartingAt("/cas/login?service=x")))
        .contains("class=\"t-brand\" href=\"/cas/login?service=x\"");
  }

  @Test
  void an_error_page_shows_its_code_and_reference_and_whose_side() {
    assertThat(render(TestViews.problem(ProblemCode.COUNTRY_DOWN, "Belgium"), Locale.ENGLISH))
        .contains(
            "data-error=\"T-301\"",
            "data-reference=\"7F3K-92QD\"",
            "country’s eID service",
            "Belgium")
        .contains("<title>Problem: ");
  }

  @Test
  void the_countries_stand_in_the_order_of_their_names_in_the_readers_language() {
    assertThat(render(TestViews.all(Locale.FRENCH).get("country"), Locale.FRENCH))
        .containsSubsequence(
            "Allemagne", "Belgique", "Croatie", "Espagne", "Estonie", "Pays-Bas", "Tchéquie");
  }

  @Test
  void a_country_that_does_not_answer_cannot_be_chosen_and_says_why() {
    assertThat(render(TestViews.all(Locale.ENGLISH).get("country"), Locale.ENGLISH))
        .containsPattern("value=\"IT\"[^>]* disabled[^>]*aria-describedby=\"reason-IT\"")
        .contains("Not available at present");
  }

  @Test
  void the_form_for_another_server_carries_its_own_fields_and_none_of_ours() {
    PageContext context =
        PageContext.of(Locale.ENGLISH, "/cas/signin/a").carrying(Map.of("mark", "m"));

    assertThat(PAGES.render(TestViews.all(Locale.ENGLISH).get("away"), context))
        .contains("name=\"SAMLRequest\"", "action=\"https://eidas.node.example/sso\"")
        .doesNotContain("name=\"mark\"");
  }

  @Test
  void every_form_to_us_carries_the_hidden_fields() {
    PageContext context =
        PageContext.of(Locale.ENGLISH, "/cas/signin/a").carrying(Map.of("mark", "m"));

    for (String name : List.of("identify", "password-methods", "country", "sessions")) {
      String html = PAGES.render(TestViews.all(Locale.ENGLISH).get(name), context);
      assertThat(html.split("<form ", -1))
          .hasSameSizeAs(html.split("name=\"mark\" value=\"m\"", -1));
    }
  }

  @Test
  void the_logout_page_shows_the_state_of_each_service_and_the_way_on() {
    String html = render(TestViews.all(Locale.ENGLISH).get("logout-waiting"), Locale.ENGLISH);

    assertThat(html)
        .contains(
            "data-state=\"WAITING\"",
            "data-state=\"TOLD\"",
            "data-state=\"NOT_TOLD\"",
            "data-state=\"TAKES_NO_PART\"",
            "href=\"/cas/logout/abc\"",
            "href=\"https://budget.example/\"",
            "Continue to Budget tool");
    assertThat(render(TestViews.all(Locale.ENGLISH).get("logout"), Locale.ENGLISH))
        .doesNotContain("/cas/logout/abc", "You may still be logged in");
  }

  @Test
  void each_session_has_a_form_of_its_own_with_its_proof() {
    String html = render(TestViews.all(Locale.ENGLISH).get("sessions"), Locale.ENGLISH);

    assertThat(html.split("<form ", -1)).hasSameSizeAs(html.split("name=\"proof\"", -1)).hasSize(7);
    assertThat(html).containsOnlyOnce("This session").contains("Firefox on Linux");
  }

  private static String asset(String address) {
    return address.replaceFirst("^/cas/assets", "").replaceFirst("#.*", "");
  }

  private static List<String> all(Pattern pattern, String html) {
    return pattern.matcher(html).results().map((MatchResult r) -> r.group(1)).toList();
  }

  private static String render(View view, Locale locale) {
    return PAGES.render(view, PageContext.of(locale, "/cas/login"));
  }
}
