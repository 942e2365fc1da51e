package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whoever may not know of something is answered as if it were not there, at every address: the list
 * of the addresses is what the console's pages link to and what the interface says of itself, so a
 * new one is tried by itself.
 */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class ConsoleRightsIT {
  private static final String ALL = "read submit approve keys operate";
  private static final String NOWHERE = "nothing-here";
  private static final String NO_ID = "01234567-89ab-4cde-8f01-23456789abcd";

  /** What only the others may read. */
  private static final String NAME = "Counting house of the others";

  private static final String HOST = "others.example.org";

  @Test
  void an_integrator_finds_nothing_of_others_whatever_a_program_asks(
      Tessera tessera, Visitors visitors) {
    ConsoleWalk others = ConsoleWalk.enter(tessera, visitors, ConsoleWalk.OPERATOR, "");
    String service = "others-api";
    String version = submitted(others, others.token(ALL.split(" ")), service);
    ConsoleWalk integrator = ConsoleWalk.enter(tessera, visitors, ConsoleWalk.INTEGRATOR, "");
    List<String> tried = new ArrayList<>();
    String token = "";
    for (String id : List.of(service, version, "demo-budget", "operator01")) {
      token = integrator.token(ALL.split(" ")); // each has so many calls a minute
      for (String operation : operations(integrator)) {
        String method = operation.split(" ")[0];
        String path = operation.split(" ")[1];
        String body = method.equals("POST") ? body(service) : "";
        String theirs = integrator.calls(method, at(path, id), token, body);
        assertThat(theirs).as(operation).doesNotContain(NAME, HOST, version);
        if (path.contains("{")) {
          String nothing = id.equals(version) ? NO_ID : NOWHERE;
          assertThat(theirs)
              .as(operation + " of " + id)
              .isEqualTo(integrator.calls(method, at(path, nothing), token, body))
              .startsWith("40");
          tried.add(operation);
        }
      }
    }
    assertThat(tried).hasSizeGreaterThan(40);
    assertThat(integrator.calls("GET", "/explain?url=https://" + HOST + "/x", token, ""))
        .doesNotContain(NAME, service);
    assertThat(integrator.calls("GET", "/explain?url=https://127.0.0.1:1/demo/plain/", token, ""))
        .contains("another service's")
        .doesNotContain("budget office", "demo-budget", "pattern");
  }

  @Test
  void an_integrator_finds_nothing_of_others_on_any_page(Tessera tessera, Visitors visitors) {
    ConsoleWalk others = ConsoleWalk.enter(tessera, visitors, ConsoleWalk.OPERATOR, "");
    String service = "others-page";
    String version = submitted(others, others.token(ALL.split(" ")), service);
    Set<String> pages = new LinkedHashSet<>();
    Set<String> forms = new LinkedHashSet<>();
    walk(others, List.of(service, version, "demo-budget"), pages, forms);
    assertThat(pages).anyMatch(p -> p.contains(version)).hasSizeGreaterThan(15);
    assertThat(forms).anyMatch(f -> f.contains("do=withdraw")).hasSizeGreaterThan(5);

    ConsoleWalk integrator = ConsoleWalk.enter(tessera, visitors, ConsoleWalk.INTEGRATOR, "");
    for (String page : pages) {
      String theirs = integrator.asks("GET", address(tessera, page), "", "");
      assertThat(theirs).as(page).doesNotContain(NAME, HOST);
      if (page.matches(".*/(services|submissions|federations)/.*")) {
        assertThat(theirs).as(page).startsWith("404").contains("data-error=\"T-");
        String nothing =
            page.replace(version, NO_ID).replaceAll("services/.*", "services/" + NOWHERE);
        assertThat(integrator.asks("GET", address(tessera, nothing), "", ""))
            .as(nothing)
            .startsWith("404");
      }
    }
    String proof =
        integrator
            .opens("/tokens")
            .walk()
            .page()
            .locator("input[name=proof]")
            .first()
            .getAttribute("value");
    for (String form : forms) {
      String theirs =
          integrator.asks(
              "POST",
              address(tessera, form.split(" ")[0]),
              "",
              "proof=" + proof + "&" + form.split(" ")[1]);
      assertThat(theirs).as(form).doesNotContain(NAME, HOST).doesNotStartWith("303");
    }
  }

  @Test
  void whoever_guesses_tokens_shuts_out_nobody_at_the_same_address(
      Tessera tessera, Visitors visitors) {
    ConsoleWalk operator = ConsoleWalk.enter(tessera, visitors, ConsoleWalk.OPERATOR, "");
    String good = operator.token("read");
    String last = "";
    for (int i = 0; i < 35; i++) {
      last = operator.calls("GET", "/services", "tessera_" + "A".repeat(41) + (10 + i), "");
    }
    assertThat(last).startsWith("429");
    assertThat(operator.calls("GET", "/services?limit=1", good, "")).startsWith("200");
    assertThat(operator.asks("GET", tessera.page("/scim/v2/Users"), "wrong", "")).startsWith("429");
    assertThat(
            operator.asks(
                "GET", tessera.page("/scim/v2/Users"), SharedTessera.PROVISIONING_TOKEN, ""))
        .startsWith("200");
  }

  /** Submits a service of the operator's; the id of its version. */
  private static String submitted(ConsoleWalk others, String token, String service) {
    String answer = others.calls("POST", "/submissions", token, body(service));
    assertThat(answer).startsWith("201");
    Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(answer);
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  /** A proposal that is also a reason and a number of a version. */
  private static String body(String service) {
    return ("{'service':'%s','version':1,'reason':'x','use':'PROVIDER_SIGNING','login':'x',"
            + "'definition':{'name':'%s','protocol':'cas','urls':['https://%s.%s/']}}")
        .formatted(service, NAME, service, HOST)
        .replace('\'', '"');
  }

  /** {@code GET /services/{id}}, as the interface describes itself. */
  private static List<String> operations(ConsoleWalk walk) {
    List<String> found = new ArrayList<>();
    String path = "";
    for (String line : walk.calls("GET", "/openapi.yaml", "", "").lines().toList()) {
      if (line.startsWith("  /api/v1/")) {
        path = line.strip().replace("/api/v1", "").replace(":", "");
      } else if (line.matches(" {4}(get|post):")) {
        found.add((line.strip().equals("get:") ? "GET " : "POST ") + path);
      }
    }
    assertThat(found).hasSizeGreaterThan(20);
    return found;
  }

  private static String at(String path, String id) {
    return path.replaceAll("\\{\\w+}", id);
  }

  /** Opens whatever the pages link to, as far as it is of the menu or of these ids. */
  private static void walk(
      ConsoleWalk others, List<String> ids, Set<String> pages, Set<String> forms) {
    List<String> waiting = new ArrayList<>(List.of("/cas/console"));
    while (!waiting.isEmpty()) {
      String page = waiting.remove(0);
      if (pages.add(page)) {
        others.walk().page().navigate(address(others.tessera(), page));
        links(others, ids).stream().filter(l -> !pages.contains(l)).forEach(waiting::add);
        forms.addAll(forms(others, ids));
      }
    }
  }

  private static List<String> links(ConsoleWalk others, List<String> ids) {
    return others.walk().page().locator("a[href^='/cas/console']").all().stream()
        .map(link -> link.getAttribute("href"))
        .filter(href -> !href.contains("?") || ids.stream().anyMatch(href::contains))
        .filter(
            href ->
                !href.matches(".*/(services|submissions)/.*")
                    || ids.stream().anyMatch(href::contains))
        .toList();
  }

  /** What the page's forms post: address, space, what stands in it. */
  private static List<String> forms(ConsoleWalk others, List<String> ids) {
    List<String> found = new ArrayList<>();
    for (Locator button : others.walk().page().locator("form[method=post] button[name=do]").all()) {
      Locator form = button.locator("xpath=ancestor::form");
      StringBuilder body = new StringBuilder("do=" + button.getAttribute("value"));
      for (Locator hidden : form.locator("input[type=hidden]:not([name=proof])").all()) {
        body.append('&')
            .append(hidden.getAttribute("name"))
            .append('=')
            .append(hidden.getAttribute("value"));
      }
      String own = form.getAttribute("action") + " " + body;
      // of one's own pages only those whose forms name something of the others'
      if (!own.matches(
          ".*/console/(register|accounts|tokens) do=(check|submit|save|find|make).*")) {
        found.add(own);
      }
    }
    return found;
  }

  private static String address(Tessera tessera, String path) {
    return tessera.baseUrl().resolve(path).toString();
  }
}
