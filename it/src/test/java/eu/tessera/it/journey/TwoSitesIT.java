package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import eu.tessera.it.harness.Folders;
import eu.tessera.it.harness.PageBehind;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.Shop;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.TesseraProcess;
import eu.tessera.it.harness.Visitors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tessera and a service under two host names that could be registered, both over TLS; a Tessera of
 * its own, whose base address is such a name. {@link SharedBrowser} finds both on this machine.
 */
@ExtendWith(SharedBrowser.class)
@Timeout(120)
class TwoSitesIT {
  private static final String NAME = "two-sites";
  private static final String HOST = "login.tessera-test.example";

  @TempDir private Path temporary;

  @Test
  void who_comes_by_post_from_another_site_signs_in_and_out_by_post(Visitors visitors)
      throws Exception {
    Folders.withoutDataOf(NAME);
    String port = Integer.toString(PageBehind.freePort());
    String base = "https://" + HOST + ":" + port + "/cas";
    var settings =
        Map.of("TESSERA_DEMO", "true", "TESSERA_HTTPS_PORT", port, "TESSERA_BASE_URL", base);
    try (var process = TesseraProcess.start(NAME, settings)) {
      Tessera tessera = process.ready();
      try (var shop = Shop.registered(tessera, base, temporary)) {
        signsInAndOut(new Walk(tessera, visitors.one().page()), shop, base);
      }
    }
  }

  private static void signsInAndOut(Walk walk, Shop shop, String base) {
    Page page = walk.page();
    List<Request> posted = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST") && request.url().startsWith(base + "/saml/")) {
            posted.add(request);
          }
        });
    page.navigate(shop.page("/"));
    walk.press("Sign in");
    page.waitForURL(base + "/saml/resume**");
    walk.byPassword();
    page.waitForURL(shop.page("/acs"));
    assertThat(walk.field("firstName")).isEqualTo("Clara");
    String name = walk.field("NameID");

    page.navigate(shop.page("/"));
    walk.press("Sign in");
    // single sign-on: nothing is asked
    page.waitForURL(shop.page("/acs"));
    assertThat(walk.field("NameID")).isEqualTo(name);

    walk.press("Sign out");
    page.waitForURL(shop.page("/slo"));
    assertThat(walk.field("outcome")).isEqualTo("Success");
    page.navigate(base + "/login");
    assertThat(walk.step()).isEqualTo("identify");

    assertThat(posted).hasSize(3);
    assertThat(posted)
        .as("the browser takes them for two sites: no form from the other brings a cookie")
        .allSatisfy(r -> assertThat(r.allHeaders()).doesNotContainKey("cookie"));
  }
}
