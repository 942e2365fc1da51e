package eu.tessera.web.page;

import eu.tessera.web.page.template.JtesessionsGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the pages of My Account show. */
public interface AccountView {

  /**
   * "Display my sessions". Posts {@code session} (an id, {@code others} or {@code all}) and {@code
   * proof}, which shows that the form is ours.
   *
   * @param sessions in the order in which they are shown
   * @param othersProof for ending all but this one
   * @param allProof for ending all
   */
  record Sessions(
      String action,
      List<OpenSession> sessions,
      Optional<Notice> notice,
      String othersProof,
      String allProof)
      implements View {
    public Sessions {
      Links.local(action);
      sessions = List.copyOf(sessions);
    }

    /** Whether there are sessions besides this one. */
    public boolean others() {
      return sessions.stream().anyMatch(s -> !s.current());
    }

    @Override
    public String step() {
      return "sessions";
    }

    @Override
    public boolean failed() {
      return notice.filter(Notice::failure).isPresent();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtesessionsGenerated.render(output, null, page, this);
    }
  }

  /**
   * A session of the reader.
   *
   * @param id what the form names it by
   * @param proof that its form is ours
   * @param browser its name, if it is known
   * @param system what the browser runs on, if it is known
   * @param current whether the page is read in it
   * @param visited the services, the latest first
   */
  record OpenSession(
      String id,
      String proof,
      Optional<String> browser,
      Optional<String> system,
      Instant since,
      Instant seen,
      boolean current,
      List<VisitedService> visited) {
    public OpenSession {
      visited = List.copyOf(visited);
    }
  }

  /** A service, and when it was visited last. */
  record VisitedService(String name, Instant at) {}
}
