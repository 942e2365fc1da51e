package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import eu.tessera.it.harness.Caller;
import eu.tessera.it.harness.Federation;
import eu.tessera.it.harness.Mailbox;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import eu.tessera.it.harness.Visitors;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The console: from broken metadata to a sign-in, by two people. */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class ConsoleIT {
  private static final String INTEGRATOR = "integrator@ec.example";
  private static final String APPROVER = "approver@ec.example";

  @Test
  void broken_metadata_are_mended_approved_by_another_and_signed_in_with(
      Tessera tessera, Visitors visitors) {
    Visitor integrator = visitors.one();
    Walk author =
        enter(tessera, integrator, INTEGRATOR, "Demo-Integrator-2026", "/register?kind=saml");
    Page page = author.page();
    integrator.looksAround("console-register");

    byte[] broken = page.request().get(tessera.demo("/gallery/broken-metadata.xml")).body();
    page.locator("#id").fill("gallery");
    page.locator("#name").fill("The gallery");
    page.locator("#file").setInputFiles(new FilePayload("gallery.xml", "text/xml", broken));
    author.press("Check");

    assertThat(page.locator("#verdict").getAttribute("data-good")).isEqualTo("false");
    assertThat(codes(page)).contains("M-131");
    assertThat(page.locator("#name").inputValue()).isEqualTo("The gallery");
    integrator.looksAround("console-findings");

    String xml = page.locator("#xml").inputValue();
    assertThat(xml).contains("HTTP-Artifact");
    author.press("Submit for approval");
    assertThat(page.locator("#verdict").getAttribute("data-good")).isEqualTo("false");

    page.locator("#xml").fill(xml.replace("bindings:HTTP-Artifact", "bindings:HTTP-POST"));
    author.press("Check");
    assertThat(page.locator("#verdict").getAttribute("data-good")).isEqualTo("true");
    integrator.looksAround("console-mended");
    author.press("Submit for approval");

    assertThat(page.url()).contains("/console/submissions/");
    assertThat(page.locator("[data-waiting]").textContent()).contains("second person");
    assertThat(author.buttonNamed("Approve").count()).isZero();
    integrator.looksAround("console-submitted");

    Visitor second = visitors.one();
    Walk approver = enter(tessera, second, APPROVER, "Demo-Approver-2026", "/approvals");
    second.looksAround("console-approvals");
    second.page().locator("tr[data-service=gallery] a").click();
    second.looksAround("console-approve");
    approver.press("Approve");
    assertThat(second.page().locator("[data-state]").getAttribute("data-state")).isEqualTo("live");

    Walk citizen = new Walk(tessera, visitors.one().page());
    citizen.page().navigate(tessera.demo("/gallery/sign-in?wish=ANYBODY"));
    assertThat(citizen.step()).isEqualTo("identify");
    assertThat(citizen.page().locator("main").textContent()).contains("The gallery");
    citizen.byPassword();
    citizen.page().waitForURL("**/demo/gallery/");
    assertThat(citizen.field("Format")).endsWith("persistent");
  }

  @Test
  void a_federations_own_page_tells_what_became_of_its_file(
      Tessera tessera, Visitors visitors, @TempDir Path folder) throws Exception {
    Federation federation = new Federation(folder);
    ConsoleWalk operator =
        ConsoleWalk.enter(tessera, visitors, ConsoleWalk.OPERATOR, "/federations");
    Page page = operator.walk().page();
    page.locator("#name").fill("small");
    page.locator("#certificate").fill(federation.certificate());
    operator.walk().press("Add");
    assertThat(page.locator("[data-waiting]").textContent()).contains("second person");
    assertThat(operator.walk().buttonNamed("Approve").count()).isZero();
    operator.visitor().looksAround("console-federation-waits");
    String path = page.url().replaceFirst(".*/console", "").replaceFirst("\\?.*", "");

    ConsoleWalk approver =
        ConsoleWalk.enter(tessera, visitors, ConsoleWalk.APPROVER, "/federations");
    approver.walk().takes("small");
    approver.walk().press("Approve");
    assertThat(approver.text()).contains("Approved by");

    operator.opens(path);
    page.locator("#file")
        .setInputFiles(new FilePayload("small.xml", "text/xml", federation.file(2, "acs")));
    operator.walk().press("Read it");
    awaits(operator, path, "Last good");
    assertThat(fact(page, "In use")).isEqualTo("2");
    assertThat(fact(page, "Set aside")).isEqualTo("0");
    assertThat(fact(page, "Added by")).isEqualTo("operator01");
    operator.visitor().looksAround("console-federation");
    operator.walk().press("Take it and its services out of use");
    assertThat(page.url()).contains("/console/federations");
    assertThat(operator.opens(path).walk().problem()).startsWith("T-");
  }

  private static String fact(Page page, String term) {
    return page.locator("dl.t-facts > div")
        .filter(new Locator.FilterOptions().setHas(page.locator("dt:text-is('" + term + "')")))
        .locator("dd")
        .textContent()
        .strip();
  }

  @Test
  void every_page_of_the_console_can_be_read_by_everybody(Tessera tessera, Visitors visitors) {
    Visitor operator = visitors.one();
    enter(tessera, operator, "operator@ec.example", "Demo-Operator-2026", "");
    List<String> pages =
        operator.page().locator(".t-beside__list .t-beside__entry").all().stream()
            .map(entry -> entry.getAttribute("href"))
            .toList();
    assertThat(pages).hasSizeGreaterThan(8);
    for (String path : pages) {
      operator.page().navigate(tessera.baseUrl().resolve(path).toString());
      assertThat(operator.step()).as(path).isEqualTo("console");
      operator.looksAround("console" + path.replaceFirst("/cas/console", "").replace('/', '-'));
    }
  }

  @Test
  void a_program_does_with_a_token_what_it_is_for_and_no_more(Tessera tessera, Visitors visitors) {
    Visitor operator = visitors.one();
    Walk walk = enter(tessera, operator, "operator@ec.example", "Demo-Operator-2026", "/tokens");
    walk.page().locator("#name").fill("Nightly");
    walk.press("Make a token");
    String token = walk.page().locator("#token").textContent();
    operator.looksAround("console-token-made");

    assertThat(called(walk, tessera, "GET", "/services", token, "")).startsWith("200 {\"total\":");
    assertThat(called(walk, tessera, "GET", "/services", "tsr_guessed", "")).startsWith("401");
    assertThat(called(walk, tessera, "GET", "/services", "", ""))
        .as("a session is no token")
        .startsWith("401");
    assertThat(called(walk, tessera, "POST", "/check", token, "{\"service\":\"x\"}"))
        .startsWith("403")
        .contains("SCOPE");
    assertThat(called(walk, tessera, "GET", "/nothing", token, "")).startsWith("404");

    walk.page().navigate(tessera.page("/console/tokens"));
    assertThat(walk.page().content()).doesNotContain(token);
    walk.press("Revoke Nightly");
    assertThat(called(walk, tessera, "GET", "/services", token, "")).startsWith("401");
  }

  private static String called(
      Walk walk, Tessera tessera, String method, String path, String token, String body) {
    RequestOptions options = RequestOptions.create().setMethod(method);
    if (!token.isEmpty()) {
      options.setHeader("Authorization", "Bearer " + token);
    }
    if (!body.isEmpty()) {
      options.setHeader("Content-Type", "application/json").setData(body);
    }
    APIResponse answer = walk.page().request().fetch(tessera.page("/api/v1" + path), options);
    return answer.status() + " " + answer.text();
  }

  @Test
  void a_trial_shows_what_a_service_would_be_told(Tessera tessera, Visitors visitors) {
    ConsoleWalk operator =
        ConsoleWalk.enter(tessera, visitors, ConsoleWalk.OPERATOR, "/test?service=demo-museum");
    assertThat(came(operator)).isEqualTo("TOLD");
    assertThat(operator.text()).contains("persistent", "Oscar");
    operator.visitor().looksAround("console-trial");

    operator.opens("/services/demo-budget");
    operator.walk().takes("Try a sign-in: what it would be told of you");
    assertThat(came(operator)).isEqualTo("TOLD");
    assertThat(operator.text()).contains("<cas:user>operator01</cas:user>");
    operator.visitor().looksAround("console-trial-cas");
    operator.opens("/test?service=demo-budget&level=MEDIUM");
    assertThat(came(operator)).isEqualTo("REFUSED");
    operator.opens("/test?service=demo-budget&url=https://elsewhere.example/");
    assertThat(came(operator)).isEqualTo("UNTRIED");
  }

  private static String came(ConsoleWalk walk) {
    return walk.walk().page().locator("[data-came]").getAttribute("data-came");
  }

  @Test
  void why_sign_ins_failed_stands_on_the_page_of_the_service(Tessera tessera, Visitors visitors)
      throws Exception {
    String service = Caller.encoded(tessera.demo("/plain/"));
    tessera.get("/serviceValidate?ticket=ST-1-guessed&service=" + service);
    ConsoleWalk operator = ConsoleWalk.enter(tessera, visitors, ConsoleWalk.OPERATOR, "");
    awaits(operator, "/services/demo-budget", "INVALID_TICKET");
    assertThat(operator.text()).contains("What to do");
    operator.visitor().looksAround("console-failures");

    Walk citizen = new Walk(tessera, visitors.one().page());
    citizen.page().navigate(tessera.demo("/museum/sign-in?wish=QUIETLY"));
    awaits(operator, "/services/demo-museum", "SAML_PASSIVE");
  }

  /** What went wrong can be found two seconds later. */
  private static void awaits(ConsoleWalk walk, String path, String words)
      throws InterruptedException {
    for (int i = 0; i < 20 && !walk.opens(path).text().contains(words); i++) {
      Thread.sleep(500);
    }
    assertThat(walk.text()).contains(words);
  }

  @Test
  void an_operator_has_the_audit_looked_over_and_fetches_it_signed(
      Tessera tessera, Visitors visitors) {
    ConsoleWalk operator = ConsoleWalk.enter(tessera, visitors, ConsoleWalk.OPERATOR, "/audit");
    operator.walk().press("Look the chain over now");
    Locator result = operator.walk().page().locator("[data-audit]");
    result.waitFor();
    assertThat(result.getAttribute("data-audit")).isEqualTo("GOOD");
    operator.visitor().looksAround("console-audit-whole");

    Download file =
        operator.walk().page().waitForDownload(() -> operator.walk().press("Fetch the file"));
    assertThat(file.suggestedFilename()).isEqualTo("audit.ndjson");
    assertThat(file.path()).content().contains("\"kind\":\"SignedIn\"", "\"signature\":\"");
  }

  @Test
  void an_operator_has_the_countries_fetched_anew(Tessera tessera, Visitors visitors) {
    ConsoleWalk operator = ConsoleWalk.enter(tessera, visitors, ConsoleWalk.OPERATOR, "/countries");
    assertThat(operator.walk().page().locator("tr[data-country=XA]").textContent())
        .contains("works", "substantial");
    operator.walk().press("Fetch all metadata now");
    assertThat(operator.text()).contains("are being fetched");
    operator.visitor().looksAround("console-countries-fetched");
  }

  @Test
  void an_operator_helps_with_an_account(Tessera tessera, Visitors visitors) {
    Walk person = new Walk(tessera, visitors.one().page()).toTheLibrary();
    person.says("strong@example.org").proves("Demo-Strong-2026");
    ConsoleWalk operator = ConsoleWalk.enter(tessera, visitors, ConsoleWalk.OPERATOR, "/accounts");
    operator.walk().page().locator("#login").fill("strong@example");
    operator.walk().press("Find");
    assertThat(operator.text()).contains("No account has this address");
    operator.walk().page().locator("#login").fill("Strong@example.org");
    operator.walk().press("Find");
    assertThat(operator.walk().page().locator("[data-account]").textContent()).contains("active");
    assertThat(operator.walk().page().url()).doesNotContain("strong");
    operator.visitor().looksAround("console-account");
    operator.walk().press("End all sessions");
    assertThat(operator.text()).contains("have ended");
    person.page().navigate(tessera.page("/userdata/myAccount.cgi"));
    assertThat(person.step()).isEqualTo("identify");
  }

  @Test
  void who_makes_a_token_is_told_by_letter_and_can_say_that_it_was_not_him(
      Tessera tessera, Visitors visitors) throws Exception {
    Mailbox mailbox = new Mailbox(tessera, "approver@ec.example");
    int before = mailbox.letters().size();
    ConsoleWalk approver = ConsoleWalk.enter(tessera, visitors, ConsoleWalk.APPROVER, "");
    approver.token("read");
    Mailbox.Letter letter = mailbox.awaits(before + 1);
    for (int i = 2; !letter.subject().contains("token") && i < 4; i++) {
      // a letter of the new browser may come before or after it
      letter = mailbox.awaits(before + i);
    }
    assertThat(letter.subject()).isEqualTo("A token for programs was made in your name");
    approver.walk().page().navigate(letter.link("notMe"));
    assertThat(approver.text()).contains("token for programs");
    approver.visitor().looksAround("not-me-token");
  }

  @Test
  void who_has_no_role_is_told_so(Tessera tessera, Visitors visitors) {
    Walk citizen = new Walk(tessera, visitors.one().page()).toTheLibrary().byPassword();
    citizen.page().navigate(tessera.page("/console"));
    assertThat(citizen.problem()).isEqualTo("T-110");
  }

  private static List<String> codes(Page page) {
    return page.locator(".t-finding").all().stream()
        .map(finding -> finding.getAttribute("data-code"))
        .toList();
  }

  private static Walk enter(
      Tessera tessera, Visitor visitor, String name, String password, String path) {
    Walk walk = new Walk(tessera, visitor.page());
    walk.page().navigate(tessera.page("/console" + path));
    walk.says(name).proves(password);
    assertThat(walk.step()).as(walk.page().url()).isEqualTo("console");
    return walk;
  }
}
