package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tessera.it.harness.SamlModule;
import eu.tessera.it.harness.SamlServer;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitors;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pages of Apache and PHP behind the service providers of Debian, unmodified: mod_auth_mellon,
 * Shibboleth and SimpleSAMLphp. Each signs its requests, and takes encrypted assertions only.
 */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
@Timeout(60)
class SamlServersIT {
  private static final String DEFINITION =
      "\"assurance\":\"LOW\",\"encrypt\":\"always\",\"requestsSigned\":\"required\","
          + "\"attributes\":[\"uid\",\"email\",\"lastName\"]";
  private static final Map<SamlModule, SamlServer> RUNNING = new EnumMap<>(SamlModule.class);

  @TempDir private static Path temporary;

  private static SamlServer server(Tessera tessera, SamlModule module) throws Exception {
    if (!RUNNING.containsKey(module)) {
      RUNNING.put(module, SamlServer.start(tessera, module, temporary, DEFINITION));
    }
    return RUNNING.get(module);
  }

  @AfterAll
  static void stop() throws Exception {
    for (SamlServer server : RUNNING.values()) {
      server.close();
    }
    RUNNING.clear();
  }

  @ParameterizedTest
  @EnumSource
  void a_signed_request_ends_in_an_encrypted_assertion(
      SamlModule module, Tessera tessera, Visitors visitors) throws Exception {
    SamlServer server = server(tessera, module);
    Page page = signedIn(server, tessera, visitors);
    assertThat(page.locator("#detail").textContent())
        .contains("citizen@example.org", "Citizen")
        .doesNotContain("Clara"); // the first name is not among what it may be told
  }

  @ParameterizedTest
  @EnumSource
  void whoever_signs_out_there_is_signed_out_here(
      SamlModule module, Tessera tessera, Visitors visitors) throws Exception {
    SamlServer server = server(tessera, module);
    Page page = signedIn(server, tessera, visitors);
    page.navigate(server.logout());
    page.waitForURL(server.bye() + "**");
    page.navigate(tessera.page("/login"));
    assertThat(new Walk(tessera, page).step()).isEqualTo("identify");
  }

  @ParameterizedTest
  @EnumSource
  void whoever_signs_out_here_is_signed_out_there(
      SamlModule module, Tessera tessera, Visitors visitors) throws Exception {
    SamlServer server = server(tessera, module);
    Page page = signedIn(server, tessera, visitors);
    page.navigate(tessera.page("/logout"));
    page.waitForSelector("[data-service='" + server.name() + "'][data-state=TOLD]");
    assertThat(server.wasToldDirectly()).as("by SOAP").isTrue();
    page.navigate(server.page("/secret/"));
    page.waitForURL(tessera.page("/") + "**");
    assertThat(new Walk(tessera, page).step()).isEqualTo("identify");
  }

  private static Page signedIn(SamlServer server, Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    page.navigate(server.page("/secret/"));
    page.waitForURL(tessera.page("/") + "**");
    new Walk(tessera, page).byPassword();
    page.waitForURL(server.page("/secret/") + "**");
    assertThat(page.locator("main").getAttribute("data-state")).isEqualTo("in");
    return page;
  }
}
