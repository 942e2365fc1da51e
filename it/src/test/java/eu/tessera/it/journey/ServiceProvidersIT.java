package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tessera.it.harness.NodeService;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import eu.tessera.it.harness.Visitors;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Services by others, unchanged: they sign in with an encrypted assertion, log out, and hear of
 * logouts. Neither is made with OpenSAML.
 */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class ServiceProvidersIT {
  private static final String DEFINITION =
      "\"assurance\":\"LOW\",\"encrypt\":\"always\",\"attributes\":[\"uid\",\"email\",\"lastName\"]";
  private static final Map<String, NodeService> RUNNING = new LinkedHashMap<>();

  private static NodeService service(Tessera tessera, String script) throws Exception {
    if (!RUNNING.containsKey(script)) {
      RUNNING.put(script, NodeService.start(tessera, script, DEFINITION));
    }
    return RUNNING.get(script);
  }

  @AfterAll
  static void stop() throws Exception {
    for (NodeService service : RUNNING.values()) {
      service.close();
    }
    RUNNING.clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"node-saml", "samlify"})
  void a_service_by_others_signs_somebody_in_with_an_encrypted_assertion(
      String script, Tessera tessera, Visitors visitors) throws Exception {
    NodeService service = service(tessera, script);
    Page page = signedIn(service, tessera, visitors.one());
    assertThat(detail(page))
        .contains("citizen@example.org", "Citizen", "\"relayState\":\"there\"")
        .doesNotContain("Clara"); // the first name is not among what it may be told
  }

  @ParameterizedTest
  @ValueSource(strings = {"node-saml", "samlify"})
  void a_service_by_others_ends_the_session_here_and_is_answered(
      String script, Tessera tessera, Visitors visitors) throws Exception {
    NodeService service = service(tessera, script);
    Page page = signedIn(service, tessera, visitors.one());
    page.navigate(service.page("/logout"));
    assertThat(state(page)).as(service.output()).isEqualTo("logged-out");
    page.navigate(tessera.page("/login"));
    assertThat(new Walk(tessera, page).step()).isEqualTo("identify");
  }

  @ParameterizedTest
  @ValueSource(strings = {"node-saml", "samlify"})
  void a_service_by_others_hears_of_a_logout_here(String script, Tessera tessera, Visitors visitors)
      throws Exception {
    NodeService service = service(tessera, script);
    Page page = signedIn(service, tessera, visitors.one());
    page.navigate(tessera.page("/logout"));
    page.waitForSelector("[data-service='A service by " + script + "'][data-state=TOLD]");
    page.navigate(service.page("/"));
    assertThat(state(page)).isEqualTo("out");
  }

  private static Page signedIn(NodeService service, Tessera tessera, Visitor visitor)
      throws Exception {
    Page page = visitor.page();
    page.navigate(service.page("/login"));
    new Walk(tessera, page).byPassword();
    page.waitForURL(service.page("/") + "**");
    assertThat(state(page)).as(page.content() + service.output()).isEqualTo("in");
    return page;
  }

  private static String state(Page page) {
    return page.locator("main").getAttribute("data-state");
  }

  private static String detail(Page page) {
    return page.locator("#detail").textContent();
  }
}
