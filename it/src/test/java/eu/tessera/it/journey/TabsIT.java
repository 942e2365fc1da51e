package eu.tessera.it.journey;

import static eu.tessera.it.harness.Caller.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However one wanders about, it ends in a useful sign-in for one's own service. */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class TabsIT {
  @Test
  void two_tabs_each_end_at_their_own_service(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var library = new Walk(tessera, visitor.page()).toTheLibrary();
    var budget = new Walk(tessera, visitor.newTab()).toTheBudgetOffice("ANYBODY");
    library.says(Walk.CITIZEN);
    budget.says("strong@example.org").proves("Demo-Strong-2026");
    library.proves(Walk.CITIZENS_PASSWORD);

    assertThat(budget.place()).isEqualTo("budget");
    assertThat(library.place()).isEqualTo("library");
    assertThat(budget.user()).isNotEqualTo(library.user());
  }

  @Test
  void a_tab_left_open_goes_on_by_itself_after_a_sign_in_elsewhere(
      Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var open = new Walk(tessera, visitor.page()).toTheLibrary();
    new Walk(tessera, visitor.newTab()).toTheBudgetOffice("ANYBODY").byPassword();
    open.page().reload();

    assertThat(open.place()).isEqualTo("library");
  }

  @Test
  void the_back_button_leads_to_pages_that_work(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().says("a.typo");
    // the next page has to be there before one can go back from it
    walk.page().locator("#password").waitFor();
    walk.page().waitForLoadState();
    walk.page().goBack();
    assertThat(walk.step()).isEqualTo("identify");
    walk.says(Walk.CITIZEN);
    assertThat(walk.page().locator("main").textContent()).contains(Walk.CITIZEN);
    walk.press("Sign in with a different e-mail address");
    assertThat(walk.step()).isEqualTo("identify");
    walk.byPassword();
    assertThat(walk.place()).isEqualTo("library");

    walk.page().waitForLoadState();
    walk.page().goBack();
    assertThat(walk.place()).as("signed in by now, so nothing is asked").isEqualTo("library");
  }

  @Test
  void back_from_the_node_leads_there_again(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().byEid().from("LU");
    walk.page().goBack();
    assertThat(walk.step()).isEqualTo("away");
    walk.press("Continue");
    walk.page().waitForURL("**/demo/node/LU/choose**");
    walk.goesOn();
    walk.page().waitForURL("**/demo/apereo/**");

    assertThat(walk.user()).startsWith("v00");
  }

  @Test
  void an_answer_to_an_earlier_question_leads_back_into_the_same_sign_in(
      Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var walk = new Walk(tessera, visitor.page()).toTheLibrary().byEid();
    var flow = walk.page().url();
    walk.from("ES");
    var second = new Walk(tessera, visitor.newTab());
    second.page().navigate(flow);
    second.page().waitForURL("**/demo/node/ES/choose**");
    walk.goesOn();
    walk.page().waitForURL("**/cas/**");

    assertThat(walk.problem()).isEqualTo("T-303");
    walk.takes("Go to the sign-in page").byPassword();
    assertThat(walk.place()).isEqualTo("library");
  }

  @Test
  void every_step_can_be_reloaded(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary();
    stays(walk, "identify");
    walk.says(Walk.CITIZEN);
    stays(walk, "password");
    walk.proves("Not-The-Password-2");
    stays(walk, "password");
    walk.press("Sign in with a different e-mail address");
    stays(walk, "identify");
    walk.byEid();
    stays(walk, "country");
    walk.from("HR").page().reload();
    assertThat(walk.place()).isEqualTo("HR");
    walk.press("Cancel");
    walk.page().waitForURL("**/cas/**");
    stays(walk, "error");
    walk.takes("Sign in another way").byPassword();
    walk.page().waitForURL("**/demo/apereo/**");
    walk.page().reload();
    assertThat(walk.place()).isEqualTo("library");
  }

  private static void stays(Walk walk, String step) {
    assertThat(walk.step()).isEqualTo(step);
    walk.page().waitForLoadState();
    walk.page().reload();
    assertThat(walk.step()).isEqualTo(step);
  }

  @Test
  void double_clicks_do_no_harm(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary();
    walk.page().locator("#username").fill(Walk.CITIZEN);
    walk.buttonNamed("Next").dblclick();
    walk.page().waitForURL("**/signin/**");
    walk.page().locator("#password").fill(Walk.CITIZENS_PASSWORD);
    walk.buttonNamed("Sign in").dblclick();
    walk.page().waitForURL("**/demo/apereo/**");

    assertThat(walk.user()).startsWith("n00");
  }

  @Test
  void of_two_equal_answers_at_once_both_lead_to_the_service(Tessera tessera) throws Exception {
    var walk = HttpWalk.at(tessera);
    var asked = walk.asks(HttpWalk.SERVICE);
    var named = Map.of("username", Walk.CITIZEN);
    var form = walk.caller().follow(walk.caller().post(asked.action().toString(), named));
    var password = Map.of("password", Walk.CITIZENS_PASSWORD);
    var arrived =
        twice(() -> walk.caller().follow(walk.caller().post(form.action().toString(), password)));

    assertThat(arrived)
        .allSatisfy(a -> assertThat(a.location()).startsWith(HttpWalk.SERVICE + "?ticket="));
  }

  @Test
  void of_two_equal_answers_of_a_node_at_once_both_lead_to_the_service(Tessera tessera)
      throws Exception {
    var walk = HttpWalk.at(tessera);
    var handover = walk.handover(HttpWalk.SERVICE, "EE", Map.of("person", "1"));
    var arrived = twice(() -> walk.carriesOn(handover));

    assertThat(arrived)
        .allSatisfy(a -> assertThat(a.location()).startsWith(HttpWalk.SERVICE + "?ticket="));
  }

  private static List<Answer> twice(Callable<Answer> click) throws Exception {
    var hands = Executors.newFixedThreadPool(2);
    try {
      var answers = new ArrayList<Answer>();
      for (var answer : hands.invokeAll(List.of(click, click))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      hands.shutdownNow();
    }
  }

  @Test
  void a_bookmark_of_any_step_begins_a_sign_in_for_its_own_service(
      Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page()).toTheLibrary().says(Walk.CITIZEN);
    var bookmark = walk.page().url();
    var later = new Walk(tessera, visitors.one().page());
    later.page().navigate(bookmark);

    assertThat(later.step()).isEqualTo("identify");
    assertThat(later.byPassword().place()).isEqualTo("library");
  }

  @Test
  void an_expired_sign_in_begins_anew_for_its_own_service(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.one().page());
    var service = "?service=" + encoded(tessera.demo("/apereo/"));
    for (var way : List.of("", "/again", "/country")) {
      walk.page().navigate(tessera.page("/signin/AAAAAAAAAAAAAAAAAAAAAA" + way + service));
      assertThat(walk.step()).isEqualTo("identify");
    }
    assertThat(walk.byPassword().place()).isEqualTo("library");
  }

  @Test
  void all_works_by_password_without_javascript(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.withoutJavaScript().page()).toTheLibrary().byPassword();

    assertThat(walk.place()).isEqualTo("library");
  }

  @Test
  void all_works_by_eid_without_javascript(Tessera tessera, Visitors visitors) {
    var walk = new Walk(tessera, visitors.withoutJavaScript().page()).toTheLibrary().byEid();
    walk.page().locator("#country-LT").check();
    walk.press("Submit");
    assertThat(walk.step()).isEqualTo("away");
    walk.press("Continue");
    assertThat(walk.place()).isEqualTo("LT");
    walk.goesOn();
    walk.press("Continue");

    assertThat(walk.place()).isEqualTo("library");
    assertThat(walk.user()).startsWith("v00");
  }
}
