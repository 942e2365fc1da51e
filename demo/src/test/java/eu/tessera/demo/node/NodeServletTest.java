package eu.tessera.demo.node;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.demo.country.Atlas;
import eu.tessera.demo.wire.TestBrowser;
import eu.tessera.federation.assurance.LevelOfAssurance;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeServletTest {
  private final TestBrowser browser = new TestBrowser();
  private final List<Node> nodes =
      Atlas.countries().stream()
          .map(c -> new Node(c, new SilentProtocol(List.of()), Clock.systemUTC()))
          .toList();
  private final NodeServlet servlet = new NodeServlet(nodes);

  private String waiting() {
    return nodes
        .get(0)
        .pending()
        .keep(
            new NodeProtocol.Asked(
                "_1", "Tessera", LevelOfAssurance.LOW, List.of(), "\"><script>", ""));
  }

  @Test
  void a_request_that_does_not_hold_sends_nobody_anywhere() {
    browser.post(servlet, "/BE/sso", "SAMLRequest", "AAAA");
    assertThat(browser.status()).isEqualTo(400);
    assertThat(browser.header("Location")).isEmpty();
    assertThat(browser.page()).contains("This node says nothing");
    assertThat(nodes.get(0).state()).contains("refused the last request");
  }

  @Test
  void a_request_that_is_too_long_is_refused_before_it_is_read() {
    browser.post(servlet, "/BE/sso", "SAMLRequest", "A".repeat(131_073));
    assertThat(browser.status()).isEqualTo(400);
    assertThat(browser.page()).contains("too long");
  }

  @Test
  void the_chosen_person_is_handed_over_by_a_form_that_needs_no_script() {
    browser.post(servlet, "/BE/choose", "request", waiting(), "person", "1", "answer", "continue");
    assertThat(browser.page())
        .contains("action=\"https://localhost/cas/login\"", "value=\"Étienne d’Hondt\"")
        .contains("<button>Continue</button>", "handover.js")
        .doesNotContain("\"><script>\"");
    assertThat(browser.header("Content-Security-Policy")).contains("script-src 'self'");
  }

  @Test
  void cancelling_and_refusing_are_told_apart() {
    browser.post(servlet, "/BE/choose", "request", waiting(), "answer", "cancel");
    assertThat(browser.page()).contains("value=\"CANCELLED\"");
    browser.post(servlet, "/BE/choose", "request", waiting(), "answer", "refuse");
    assertThat(browser.page()).contains("value=\"CONSENT_REFUSED\"");
  }

  @Test
  void the_request_of_one_country_is_unknown_in_another() {
    browser.post(servlet, "/HR/choose", "request", waiting(), "answer", "continue");
    assertThat(browser.page()).contains("expired").doesNotContain("SAMLResponse");
  }

  @Test
  void a_country_or_page_that_does_not_exist_is_not_found() {
    assertThat(browser.get(servlet, "/FR/").status()).isEqualTo(404);
    assertThat(browser.get(servlet, "/BE/secret").status()).isEqualTo(404);
    assertThat(browser.get(servlet, "/BE").status()).isEqualTo(404);
    assertThat(browser.post(servlet, "/BE/metadata").status()).isEqualTo(404);
  }
}
