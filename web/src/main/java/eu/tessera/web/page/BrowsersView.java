package eu.tessera.web.page;

import eu.tessera.web.page.template.JtebrowsersGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * "Known browsers": where somebody has signed in before. Each form posts {@code browser} (an id, or
 * {@code all}) and {@code proof}.
 *
 * @param allProof of the form that removes all
 */
public record BrowsersView(
    String action, List<Known> browsers, Optional<Notice> notice, String allProof) implements View {
  public BrowsersView {
    Links.local(action);
    browsers = List.copyOf(browsers);
  }

  /**
   * One of them.
   *
   * @param device a few words of ours, such as {@code Firefox on Linux}
   * @param remembered whether it shows the account's name
   * @param current whether it is the one before which the person sits
   */
  public record Known(
      String id,
      String proof,
      String device,
      boolean remembered,
      Instant met,
      Instant seen,
      boolean current) {}

  @Override
  public String step() {
    return "browsers";
  }

  @Override
  public boolean failed() {
    return notice.filter(Notice::failure).isPresent();
  }

  @Override
  public void write(Page page, HtmlTemplateOutput output) {
    JtebrowsersGenerated.render(output, null, page, this);
  }
}
