package eu.tessera.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tessera.it.harness.Folders;
import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.SamlModule;
import eu.tessera.it.harness.SamlServer;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.TesseraProcess;
import eu.tessera.it.harness.Visitors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tessera in the place of the proprietary mock-up, with an integrator's folder as it stands. */
@ExtendWith(SharedBrowser.class)
@Timeout(240)
class MockupIT {
  private static final String NAME = "mockup";
  private static final String SERVICE = "https://eusurvey.test:8443/auth/login";

  @TempDir private Path temporary;

  @Test
  void users_and_services_of_the_mock_ups_folder_work_at_the_first_start(Visitors visitors)
      throws Exception {
    Folders.withoutDataOf(NAME);
    // unmodified, and without metadata for Tessera: all it knows of the page is in the folder
    try (var server = SamlServer.planned(SamlModule.MELLON, temporary);
        var process =
            TesseraProcess.start(NAME, Map.of("TESSERA_MOCKUP", folder(server).toString()))) {
      Tessera tessera = process.ready();
      assertThat(process.output()).doesNotContain("MISTAKE", "SEVERE", "Exception");
      aServiceOfCasNeedsNoDefinition(tessera);
      server.run(tessera);
      aRelyingPartyOfSamlIsTold(server, tessera, visitors);
    }
  }

  private Path folder(SamlServer server) throws Exception {
    var folder = Files.createDirectories(temporary.resolve("ecas-mock-server-shared"));
    for (var name : new String[] {"userDataBase.xml", "samlConfiguration.xml"}) {
      try (var in = MockupIT.class.getResourceAsStream("/mockup/" + name)) {
        Files.writeString(
            folder.resolve(name),
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .replace("@ENTITY@", server.page("/mellon/metadata"))
                .replace("@CONSUMER@", server.page("/mellon/postResponse")));
      }
    }
    return folder;
  }

  private static void aServiceOfCasNeedsNoDefinition(Tessera tessera) throws Exception {
    var walk = HttpWalk.at(tessera);
    var arrived = walk.byPassword(SERVICE, "lena.keeper@ec.example", "Light-House-2026");
    var told =
        walk.validates(
            "/TicketValidationService",
            SERVICE,
            HttpWalk.ticket(arrived),
            "&userDetails=true&groups=*");
    assertThat(told.body())
        .contains(
            "<cas:user>keeper01</cas:user>",
            "<cas:assuranceLevel>40</cas:assuranceLevel>",
            "<cas:group>LAMPS</cas:group>");
  }

  private static void aRelyingPartyOfSamlIsTold(
      SamlServer server, Tessera tessera, Visitors visitors) {
    Page page = visitors.one().page();
    page.navigate(server.page("/secret/"));
    page.waitForURL(tessera.page("/") + "**");
    page.locator("#username").fill("sam.sailor@mail.example");
    page.getByText("Next").click();
    page.locator("#password").fill("High-Water-2026");
    page.locator("main .btn, main button[type=submit]").first().click();
    page.waitForURL(server.page("/secret/") + "**");
    assertThat(page.locator("#detail").textContent())
        .contains(
            "MELLON_NAME_ID=n00sailor",
            "MELLON_user=n00sailor",
            "MELLON_email=sam.sailor@mail.example",
            "MELLON_domain=external",
            "MELLON_domainUsername=n00sailor")
        .doesNotContain("Sam"); // the first name is not among what its entry lists
  }
}
