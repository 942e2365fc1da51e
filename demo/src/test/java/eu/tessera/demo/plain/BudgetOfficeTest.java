package eu.tessera.demo.plain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.demo.wire.TestBrowser;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetOfficeTest {
  private final List<String> presented = new ArrayList<>();
  private final TestBrowser browser = new TestBrowser();
  private final BudgetOffice office =
      new BudgetOffice(
          new DemoSettings(URI.create("https://localhost:8443/cas"), 8443, Path.of("data")),
          (service, ticket, wish) -> {
            presented.add(service + " " + ticket + " " + wish);
            return "ST-garbled".equals(ticket) ? "<html>" : AnswerReaderTest.SUCCESS;
          });

  @Test
  void a_sign_in_goes_to_tessera_and_the_ticket_back_to_it() {
    browser.get(office, "/sign-in", "wish", "FRESH");
    assertThat(browser.header("Location"))
        .isEqualTo(
            "https://localhost:8443/cas/login"
                + "?service=https%3A%2F%2F127.0.0.1%3A8443%2Fdemo%2Fplain%2Fback&renew=true");

    browser.get(office, "/back", "ticket", "ST-1");
    assertThat(presented).containsExactly("https://127.0.0.1:8443/demo/plain/back ST-1 FRESH");
    assertThat(browser.header("Location")).isEqualTo("https://127.0.0.1:8443/demo/plain/");

    browser.get(office, "/");
    assertThat(browser.page()).contains("Lovelace &lt;b&gt;", "n0012abc", "single sign-on");
  }

  @Test
  void a_ticket_that_this_browser_did_not_ask_for_is_not_looked_at() {
    browser.get(office, "/back", "ticket", "ST-of-an-attacker");
    assertThat(presented).isEmpty();
    assertThat(browser.page()).contains("had not asked");
    assertThat(browser.get(office, "/").page()).doesNotContain("n0012abc");
  }

  @Test
  void a_second_ticket_for_one_question_is_not_looked_at() {
    browser.get(office, "/sign-in").get(office, "/back", "ticket", "ST-1");
    browser.get(office, "/back", "ticket", "ST-2");
    assertThat(presented).hasSize(1);
  }

  @Test
  void an_answer_that_cannot_be_read_signs_nobody_in() {
    browser.get(office, "/sign-in").get(office, "/back", "ticket", "ST-garbled");
    assertThat(browser.get(office, "/").page())
        .contains("no usable answer")
        .doesNotContain("n0012abc");
  }

  @Test
  void coming_back_without_a_ticket_signs_nobody_in() {
    browser.get(office, "/sign-in", "wish", "QUIETLY").get(office, "/back");
    assertThat(browser.page()).contains("without a ticket");
    assertThat(presented).isEmpty();
  }

  @Test
  void signing_out_here_forgets_and_everywhere_asks_tessera_too() {
    browser.get(office, "/sign-in").get(office, "/back", "ticket", "ST-1");
    browser.post(office, "/sign-out", "sign-out", "here");
    assertThat(browser.header("Location"))
        .isEqualTo("https://127.0.0.1:8443/demo/goodbye/budget?from=budget");
    assertThat(browser.get(office, "/").page()).doesNotContain("n0012abc");

    browser.post(office, "/sign-out", "sign-out", "everywhere");
    assertThat(browser.header("Location")).startsWith("https://localhost:8443/cas/logout?url=");
  }
}
