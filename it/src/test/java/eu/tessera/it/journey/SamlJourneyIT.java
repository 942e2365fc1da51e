package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import eu.tessera.it.harness.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sign-in and logout by SAML, at the museum of the demo world. Tessera is on {@code localhost}, the
 * museum on {@code 127.0.0.1}: two sites, so cookies go only where they would in real life.
 */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class SamlJourneyIT {

  /** Asks at the museum in the way that the link names. */
  private static Walk toTheMuseum(Tessera tessera, Page page, String wish) {
    page.navigate(tessera.demo("/museum/sign-in?wish=" + wish));
    return new Walk(tessera, page);
  }

  private static Walk signedIn(Tessera tessera, Page page) {
    Walk walk = toTheMuseum(tessera, page, "ANYBODY").byPassword();
    page.waitForURL("**/demo/museum/");
    return walk;
  }

  @Test
  void a_request_by_redirect_ends_in_an_encrypted_assertion(Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    Walk walk = signedIn(tessera, visitor.page());
    assertThat(walk.field("name")).isEqualTo("Clara Citizen");
    assertThat(walk.field("Format")).endsWith(":persistent");
    assertThat(walk.field("AuthnContextClassRef")).endsWith(":PasswordProtectedTransport");
    assertThat(walk.field("Encrypted")).isEqualTo("yes");
    assertThat(walk.field("Signatures")).isEqualTo("2");
    visitor.findsItAccessible();
  }

  @Test
  void a_request_by_post_from_another_site_finds_the_session_there_is(
      Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    Walk walk = signedIn(tessera, page);
    String name = walk.field("NameID");
    toTheMuseum(tessera, page, "BY_POST");
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("NameID")).isEqualTo(name);
  }

  @Test
  void a_request_by_post_from_another_site_begins_a_sign_in(Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    Walk walk = toTheMuseum(tessera, page, "BY_POST");
    page.waitForURL("**/saml/resume**");
    walk.byPassword();
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("name")).isEqualTo("Clara Citizen");
  }

  @Test
  void without_scripts_a_button_hands_the_answer_over(Tessera tessera, Visitors visitors) {
    Walk walk = toTheMuseum(tessera, visitors.withoutJavaScript().page(), "ANYBODY").byPassword();
    assertThat(walk.step()).isEqualTo("handover");
    walk.press("Continue");
    assertThat(walk.field("name")).isEqualTo("Clara Citizen");
  }

  @Test
  void the_page_on_the_way_back_says_where_it_leads(Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    // whose script does not load, so that there is time to look
    visitor.profile().route("**/away.js", Route::abort);
    Walk walk = toTheMuseum(tessera, visitor.page(), "ANYBODY").byPassword();
    assertThat(walk.step()).isEqualTo("handover");
    visitor.looksAround("saml-handover");
  }

  @Test
  void a_session_begun_by_cas_holds_for_saml_and_the_other_way_round(
      Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    Walk walk = new Walk(tessera, page).toTheBudgetOffice("ANYBODY").byPassword();
    String user = walk.user();
    toTheMuseum(tessera, page, "ANYBODY");
    page.waitForURL("**/demo/museum/");
    assertThat(page.locator(".fields").last().textContent()).contains(user);

    Page other = visitors.one().page();
    signedIn(tessera, other);
    Walk there = new Walk(tessera, other).toTheBudgetOffice("ANYBODY");
    assertThat(there.user()).isEqualTo(user);
    assertThat(there.field("sso")).isNotEmpty();
  }

  @Test
  void force_authn_asks_again_and_a_passive_request_never_asks(Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    Walk walk = toTheMuseum(tessera, page, "QUIETLY");
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("code")).isEqualTo("Responder NoPassive");
    signedIn(tessera, page);
    toTheMuseum(tessera, page, "QUIETLY");
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("name")).isEqualTo("Clara Citizen");
    toTheMuseum(tessera, page, "FRESH");
    assertThat(walk.step()).isEqualTo("password");
    walk.proves(Walk.CITIZENS_PASSWORD);
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("name")).isEqualTo("Clara Citizen");
  }

  @Test
  void whoever_does_not_want_to_sign_in_goes_back_and_the_service_is_told(
      Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    Page page = visitor.page();
    Walk walk = toTheMuseum(tessera, page, "ANYBODY");
    visitor.looksAround("saml-identify");
    walk.takes("Back to the service");
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("code")).isEqualTo("Responder AuthnFailed");
  }

  @Test
  void a_level_that_is_not_reached_leads_back_with_a_word_of_saml(
      Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    signedIn(tessera, page);
    Walk walk = toTheMuseum(tessera, page, "STRONGLY");
    assertThat(walk.step()).isEqualTo("step-up");
    walk.takes("Back to the service");
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("code")).startsWith("Responder ");
  }

  @Test
  void an_eid_tells_level_country_and_identifier(Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    Walk walk = toTheMuseum(tessera, page, "BY_EID").byEid().from("BE").is(0).atLevel("high");
    walk.goesOn();
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("AuthnContextClassRef")).isEqualTo("http://eidas.europa.eu/LoA/high");
    assertThat(page.locator("main").textContent())
        .contains("http://eidas.europa.eu/attributes/naturalperson/PersonIdentifier", "eidCountry");
  }

  @Test
  void the_level_that_a_service_asks_for_is_asked_of_the_country(
      Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    Walk walk = toTheMuseum(tessera, page, "BY_EID").byEid().from("BE");
    assertThat(levelAskedOfTheNode(page)).endsWith("/LoA/substantial");
    page.context().clearCookies();
    toTheMuseum(tessera, page, "BY_HIGH_EID").byEid().from("BE");
    assertThat(levelAskedOfTheNode(page)).endsWith("/LoA/high");
    walk.is(0).goesOn();
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("AuthnContextClassRef")).isEqualTo("http://eidas.europa.eu/LoA/high");
  }

  @Test
  void the_level_of_an_eid_is_that_of_the_session_and_not_the_one_last_stated(
      Tessera tessera, Visitors visitors) {
    Page first = visitors.one().page();
    Walk high = toTheMuseum(tessera, first, "BY_HIGH_EID").byEid().from("BE").is(0).goesOn();
    first.waitForURL("**/demo/museum/");
    assertThat(high.field("AuthnContextClassRef")).isEqualTo(HIGH);
    Page second = visitors.one().page();
    Walk lower = toTheMuseum(tessera, second, "BY_EID").byEid().from("BE").is(0).goesOn();
    second.waitForURL("**/demo/museum/");
    assertThat(lower.field("AuthnContextClassRef")).isEqualTo(SUBSTANTIAL);
    // single sign-on in each: the same person, and what was stated there
    toTheMuseum(tessera, first, "BY_EID");
    first.waitForURL("**/demo/museum/");
    assertThat(high.field("AuthnContextClassRef")).isEqualTo(HIGH);
    // and where the second session asks for more, the country is asked once more
    toTheMuseum(tessera, second, "BY_HIGH_EID");
    assertThat(lower.step()).isEqualTo("identify");
    lower.byEid().from("BE").is(0).goesOn();
    second.waitForURL("**/demo/museum/");
    assertThat(lower.field("AuthnContextClassRef")).isEqualTo(HIGH);
  }

  private static final String HIGH = "http://eidas.europa.eu/LoA/high";
  private static final String SUBSTANTIAL = "http://eidas.europa.eu/LoA/substantial";

  /** What the node of the demo world has chosen already, because it was asked for it. */
  private static String levelAskedOfTheNode(Page page) {
    return page.locator("input[name=level]:checked").getAttribute("value");
  }

  @Test
  void a_double_click_on_the_password_signs_in_once(Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    Walk walk = toTheMuseum(tessera, page, "ANYBODY");
    walk.says(Walk.CITIZEN);
    page.locator("#password").fill(Walk.CITIZENS_PASSWORD);
    walk.buttonNamed("Sign in").dblclick();
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("name")).isEqualTo("Clara Citizen");
  }

  @Test
  void a_request_that_is_sent_twice_does_no_harm(Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    String[] asked = new String[1];
    page.onRequest(r -> asked[0] = r.url().contains("/saml/sso?") ? r.url() : asked[0]);
    Walk walk = signedIn(tessera, page);
    page.navigate(asked[0]);
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("name")).isEqualTo("Clara Citizen");
  }

  @Test
  void a_service_that_is_dead_delays_no_other_and_is_shown(Tessera tessera, Visitors visitors)
      throws Exception {
    String dead = DeadService.registered(tessera);
    Visitor visitor = visitors.one();
    Page page = visitor.page();
    signedIn(tessera, page);
    // the page on the way there stays, for nobody takes the answer
    visitor.profile().route("**/away.js", Route::abort);
    page.navigate(tessera.page("/saml/start?provider=" + dead));
    assertThat(new Walk(tessera, page).step()).isEqualTo("handover");
    page.navigate(tessera.page("/logout"));
    page.waitForSelector("[data-service='The museum'][data-state=TOLD]");
    page.waitForSelector("[data-service='A dead service'][data-state=NOT_TOLD]");
    visitor.looksAround("saml-logout-dead");
    page.navigate(tessera.page("/login"));
    assertThat(new Walk(tessera, page).step()).isEqualTo("identify");
  }

  @Test
  void an_unsigned_logout_request_ends_nothing(Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    Walk walk = signedIn(tessera, page);
    // the museum's own request, which the browser is kept from following
    String asked =
        page.request()
            .post(
                tessera.demo("/museum/sign-out"),
                RequestOptions.create()
                    .setMaxRedirects(0)
                    .setForm(FormData.create().set("sign-out", "everywhere")))
            .headers()
            .get("location");
    assertThat(asked).contains("/saml/slo?SAMLRequest=", "&SigAlg=");
    page.navigate(asked.replaceFirst("&SigAlg=.*", ""));
    assertThat(walk.problem()).startsWith("T-20");
    toTheMuseum(tessera, page, "QUIETLY");
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("name")).isEqualTo("Clara Citizen");
  }

  @Test
  void the_back_button_and_an_old_page_are_no_dead_end(Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    Walk walk = toTheMuseum(tessera, page, "ANYBODY");
    String first = page.url();
    walk.byPassword();
    page.waitForURL("**/demo/museum/");
    // the museum lets sign-ins begin at Tessera: what was answered begins afresh, and asks nothing
    page.navigate(first);
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("name")).isEqualTo("Clara Citizen");
  }

  @Test
  void each_of_two_tabs_goes_its_own_way(Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    Page one = visitor.page();
    Page two = visitor.newTab();
    Walk first = toTheMuseum(tessera, one, "ANYBODY");
    Walk second = new Walk(tessera, two).toTheBudgetOffice("ANYBODY");
    first.byPassword();
    one.waitForURL("**/demo/museum/");
    assertThat(first.field("name")).isEqualTo("Clara Citizen");
    // the other tab still leads to its own service, and nothing is asked there any more
    two.reload();
    two.waitForURL("**/demo/plain/");
    assertThat(second.field("sso")).isNotEmpty();
  }

  @Test
  void a_sign_in_may_begin_here_where_that_is_agreed(Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    String museum = tessera.demo("/museum/metadata");
    page.navigate(tessera.page("/saml/start?provider=" + museum + "&RelayState=hall"));
    Walk walk = new Walk(tessera, page).byPassword();
    page.waitForURL("**/demo/museum/");
    assertThat(walk.field("name")).isEqualTo("Clara Citizen");
  }

  @Test
  void what_cannot_be_answered_gets_a_page_with_a_code(Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    Walk walk = new Walk(tessera, visitor.page());
    for (String path :
        new String[] {
          "/saml/sso", "/saml/sso?SAMLRequest=nonsense", "/saml/slo?SAMLRequest=nonsense",
        }) {
      visitor.goTo(tessera.page(path));
      assertThat(walk.problem()).startsWith("T-20");
      assertThat(tessera.logged(walk.reference())).contains("SAML check");
    }
    visitor.goTo(tessera.page("/saml/resume?ask=none&sp=https://nobody.example"));
    assertThat(walk.problem()).isEqualTo("T-101");
    visitor.goTo(tessera.page("/saml/start?provider=https://nobody.example"));
    assertThat(walk.problem()).isEqualTo("T-201");
    visitor.findsItAccessible();
  }

  @Test
  void logging_out_here_tells_the_museum_through_the_browser(Tessera tessera, Visitors visitors) {
    Visitor visitor = visitors.one();
    Page page = visitor.page();
    signedIn(tessera, page);
    page.navigate(tessera.page("/logout"));
    page.waitForSelector("[data-service='The museum'][data-state=TOLD]");
    visitor.looksAround("saml-logout");
    page.navigate(tessera.demo("/museum/"));
    assertThat(page.locator("main").textContent()).contains("Tell us who you are");
  }

  @Test
  void logging_out_at_the_museum_ends_the_session_and_tells_the_library(
      Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    Walk walk = new Walk(tessera, page).toTheLibrary().byPassword();
    page.waitForURL("**/demo/apereo/**");
    toTheMuseum(tessera, page, "ANYBODY");
    page.waitForURL("**/demo/museum/");
    walk.press("Sign out everywhere");
    page.waitForURL("**/museum/slo**");
    assertThat(walk.field("outcome")).isEqualTo("Success");
    page.navigate(tessera.page("/login"));
    assertThat(walk.step()).isEqualTo("identify");
    walk.toTheLibrary();
    assertThat(walk.step()).isEqualTo("identify");
  }
}
