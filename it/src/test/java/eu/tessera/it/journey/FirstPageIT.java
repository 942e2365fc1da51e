package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({SharedTessera.class, SharedBrowser.class})
class FirstPageIT {
  @Test
  void the_first_page_asks_who_is_there(Tessera tessera, Visitors visitors) {
    var visitor = visitors.one().goTo(tessera.page("/login"));

    assertThat(visitor.step()).isEqualTo("identify");
    visitor.looksAround("identify");
  }

  @Test
  void the_first_page_needs_no_javascript(Tessera tessera, Visitors visitors) {
    var visitor = visitors.withoutJavaScript().goTo(tessera.page("/login"));

    assertThat(visitor.page().locator("form #username").isVisible()).isTrue();
  }

  @Test
  void the_server_does_not_say_what_it_is(Tessera tessera) throws Exception {
    var answer = tessera.get("/login");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }
}
