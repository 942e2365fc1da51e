package eu.tessera.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A person with a browser: one profile, as many tabs as they like. */
public final class Visitor {
  static final int NARROW = 320;
  static final int WIDE = 1280;
  static final int HEIGHT = 800;
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final BrowserContext profile;
  private final Page page;

  Visitor(BrowserContext profile) {
    this.profile = profile;
    this.page = profile.newPage();
  }

  /** The first tab. */
  public Page page() {
    return page;
  }

  /** One more tab, with the same cookies. */
  public Page newTab() {
    return profile.newPage();
  }

  /** The cookies and all else that the tabs share. */
  public BrowserContext profile() {
    return profile;
  }

  /** Goes to an address in the first tab. */
  public Visitor goTo(String address) {
    page.navigate(address);
    return this;
  }

  /** The name of the step that the first tab shows: {@code identify}, {@code password}, … */
  public String step() {
    return page.locator("main").getAttribute("data-step");
  }

  /**
   * Looks at the page as it is now: photographs it at 320 and 1280 pixels, at neither of which it
   * may need scrolling sideways, and has axe-core check it, where no finding is accepted that
   * {@link AxeFindings} count.
   *
   * @param name of the photographs in {@code target/screenshots}
   */
  public Visitor looksAround(String name) {
    photograph(name, NARROW);
    photograph(name, WIDE);
    return findsItAccessible();
  }

  /** Has axe-core check the page. */
  public Visitor findsItAccessible() {
    var findings =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(AxeFindings::counts)
                .map(Visitor::sentence)
                .toList();
    assertThat(findings).as("what axe-core finds on " + page.url()).isEmpty();
    return this;
  }

  private void photograph(String name, int width) {
    page.setViewportSize(width, HEIGHT);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
            .setFullPage(true));
    var needed = page.evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) needed).intValue())
        .as("width that %s needs on a screen of %d pixels", page.url(), width)
        .isLessThanOrEqualTo(width);
  }

  private static String sentence(Rule rule) {
    var places = rule.getNodes().stream().map(node -> String.valueOf(node.getTarget())).toList();
    return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " at " + places;
  }
}
