package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Page;
import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.ejb.exchange.Submission;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.ExchangeView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** What waits: drafts of one's own, what was submitted, what is planned. */
@WebServlet("/console/approvals")
public class ApprovalsServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  @Inject private transient ServiceExchange exchange;

  public ApprovalsServlet() {
    super(Menu.APPROVALS);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    Page<Submission> open = exchange.open(visitor.actor(), 0, Page.MOST);
    return Optional.of(
        new ExchangeView.Approvals(
            frame, rows(open, visitor.actor(), request.getContextPath()), open.total()));
  }

  static List<ExchangeView.Waiting> rows(Page<Submission> open, Actor actor, String base) {
    return open.items().stream()
        .map(
            version ->
                new ExchangeView.Waiting(
                    version.content().service(),
                    version.content().version(),
                    base + "/console/submissions/" + version.id(),
                    Versions.severity(version.state()),
                    Versions.word(version.state()),
                    version.content().author().by(),
                    version.content().author().at(),
                    forYou(actor, version)))
        .toList();
  }

  private static boolean forYou(Actor actor, Submission version) {
    return version instanceof Submission.Submitted submitted
        ? actor.approver() && submitted.secondPerson(actor)
        : version instanceof Submission.Draft && actor.is(version.content().author().by());
  }
}
