package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitors;
import java.util.ArrayList;
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
  void the_first_page_is_light_and_what_it_loads_is_kept_for_ever(
      Tessera tessera, Visitors visitors) {
    var visitor = visitors.one();
    var loaded = new ArrayList<Response>();
    visitor.page().onResponse(loaded::add);
    visitor.goTo(tessera.demo("/apereo/"));
    visitor.page().waitForLoadState(LoadState.NETWORKIDLE);

    var ours = loaded.stream().filter(r -> r.url().startsWith(tessera.page("/"))).toList();
    var bytes = ours.stream().mapToInt(r -> r.request().sizes().responseBodySize).sum();
    assertThat(bytes).as("bytes of %s", ours.stream().map(Response::url).toList()).isPositive();
    assertThat(bytes).as("bytes, compressed").isLessThan(60_000);
    var assets = ours.stream().filter(r -> r.url().contains("/cas/assets/")).toList();
    assertThat(assets).hasSizeGreaterThan(3);
    assertThat(assets)
        .allMatch(r -> r.headers().get("cache-control").contains("max-age=31536000, immutable"));
    assertThat(loaded).allMatch(r -> r.url().startsWith(tessera.page("/")) || demo(tessera, r));
  }

  private static boolean demo(Tessera tessera, Response response) {
    return response.url().startsWith(tessera.demo("/"));
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
