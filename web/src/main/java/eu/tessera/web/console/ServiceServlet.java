package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.exchange.ServiceEntry;
import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.ejb.exchange.Submission;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** One service: what holds, how to connect, its history, what went wrong; roll-back. */
@WebServlet("/console/services/*")
public class ServiceServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  @Inject private transient ServiceExchange exchange;
  @Inject private transient ServiceFacts facts;
  @Inject private transient TroubleList troubles;

  public ServiceServlet() {
    super(Menu.SERVICES);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    return below(request)
        .flatMap(id -> exchange.service(visitor.actor(), id))
        .map(entry -> view(visitor, frame, entry, request.getContextPath()));
  }

  private ConsoleView view(Visitor visitor, Frame frame, ServiceEntry entry, String base) {
    Actor actor = visitor.actor();
    boolean stored = entry.place() == ServiceEntry.Place.STORED;
    boolean own = stored && actor.owns(entry.owner());
    return new ConsoleView.Service(
        frame,
        entry.id(),
        entry.name(),
        entry.problems(),
        facts.of(entry),
        facts.connecting(entry),
        entry.definition(),
        exchange.history(actor, entry.id()).stream()
            .map(v -> Versions.shown(v, base, stored && actor.approver()))
            .toList(),
        troubles.ofService(visitor, entry.id()),
        Optional.of(base + "/console/register?service=" + entry.id()).filter(h -> own),
        entry.live().map(party -> base + "/console/test?service=" + entry.id()),
        stored && actor.operator(),
        own && entry.refresh().isPresent());
  }

  @Override
  Outcome acted(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    String id = below(request).orElse("");
    String path = "/console/services/" + id;
    return switch (typed.text("do")) {
      case "rollback" -> rolledBack(visitor, id, typed.text("version"), path);
      case "refresh" -> after(exchange.refresh(visitor.actor(), id), path, Done.REFRESHED);
      case "retire" ->
          after(
              exchange.retire(visitor.actor(), id, typed.text("reason")),
              "/console/services",
              Done.RETIRED);
      default -> Outcome.nowhere();
    };
  }

  private Outcome rolledBack(Visitor visitor, String id, String version, String path) {
    if (!version.matches("\\d{1,6}")) {
      return Outcome.nowhere();
    }
    Answer<Submission> answer = exchange.rollBack(visitor.actor(), id, Integer.parseInt(version));
    boolean live = answer.value().filter(v -> v.state() == Submission.State.LIVE).isPresent();
    return after(answer, path, live ? Done.ROLLED_BACK : Done.SUBMITTED);
  }
}
