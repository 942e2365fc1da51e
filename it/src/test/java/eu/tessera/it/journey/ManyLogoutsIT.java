package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.tessera.it.harness.ManyServices;
import eu.tessera.it.harness.SharedBrowser;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import eu.tessera.it.harness.Visitor;
import eu.tessera.it.harness.Visitors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody signs out who has been to a hundred services that only the browser reaches. */
@ExtendWith({SharedTessera.class, SharedBrowser.class})
class ManyLogoutsIT {
  private static final int MANY = 100;
  private static final int SILENT = 3;

  @Test
  void a_hundred_services_are_told_by_the_browser_all_at_once(Tessera tessera, Visitors visitors)
      throws Exception {
    try (ManyServices services = ManyServices.registered(tessera, MANY, SILENT)) {
      Visitor visitor = visitors.one();
      Page page = visitor.page();
      page.navigate(tessera.page("/login"));
      new Walk(tessera, page).byPassword();
      page.waitForSelector("main[data-step=signed-in]");
      for (int i = 0; i < MANY; i++) {
        String handover = page.request().get(tessera.page(services.start(i))).text();
        assertThat(handover).contains("SAMLResponse");
      }
      long begun = System.nanoTime();
      page.navigate(tessera.page("/logout"));
      // over as soon as nobody is waited for: the silent ones are given up, and shown as such
      page.waitForSelector("main:has([data-state]):not(:has([data-state=WAITING]))");
      long millis = (System.nanoTime() - begun) / 1_000_000;
      int told = page.locator("[data-state=TOLD]").count();
      System.out.printf(
          "Of %d services in frames %d have confirmed; the page was done after %d ms%n",
          MANY, told, millis);
      assertThat(page.locator("[data-service]").count()).isEqualTo(MANY);
      assertThat(services.toldOnce()).isEqualTo(MANY);
      for (int i = 0; i < SILENT; i++) {
        assertThat(page.locator("[data-service='Many " + i + "'][data-state=NOT_TOLD] a").count())
            .as("a link that leads there in the open")
            .isEqualTo(1);
      }
      page.navigate(tessera.page("/login"));
      assertThat(new Walk(tessera, page).step()).isEqualTo("identify");
    }
  }
}
