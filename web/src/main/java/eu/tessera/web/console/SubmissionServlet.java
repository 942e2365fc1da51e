package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.ejb.exchange.Submission;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.ExchangeView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One version of a service on its way: what it changes, and what may be done with it. */
@WebServlet("/console/submissions/*")
public class SubmissionServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/submissions/";

  @Inject private transient ServiceExchange exchange;

  public SubmissionServlet() {
    super(Menu.APPROVALS);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    return id(request)
        .flatMap(id -> exchange.submission(visitor.actor(), id))
        .map(version -> view(visitor, frame, version, request.getContextPath()));
  }

  private ConsoleView view(Visitor visitor, Frame frame, Submission version, String base) {
    Submission.Content content = version.content();
    return new ExchangeView.Version(
        frame,
        content.service() + ", version " + content.version(),
        base + "/console/services/" + content.service(),
        Versions.severity(version.state()),
        Versions.word(version.state()),
        Versions.facts(version),
        Verdicts.of(content.findings(), exchange.difference(visitor.actor(), content.id()).value()),
        Deeds.of(visitor.actor(), version),
        Deeds.waiting(visitor.actor(), version),
        base + "/console/register?from=" + content.id(),
        content.definition(),
        content.metadata().map(m -> new String(m.bytes(), StandardCharsets.UTF_8)));
  }

  @Override
  Outcome acted(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    Optional<UUID> id = id(request);
    if (id.isEmpty()) {
      return Outcome.nowhere();
    }
    String path = PATH + id.get();
    return switch (typed.text("do")) {
      case "submit" -> after(exchange.submit(visitor.actor(), id.get()), path, Done.SUBMITTED);
      case "withdraw" -> after(exchange.withdraw(visitor.actor(), id.get()), path, Done.WITHDRAWN);
      case "approve" -> approved(visitor, id.get(), typed, path);
      case "plan" -> planned(visitor, id.get(), typed, path);
      case "reject" ->
          after(
              exchange.reject(visitor.actor(), id.get(), typed.text("reason")),
              path,
              Done.REJECTED);
      default -> Outcome.nowhere();
    };
  }

  private Outcome approved(Visitor visitor, UUID id, Typed typed, String path) {
    Answer<Optional<Instant>> goLive = Moments.read(typed.text("goLive"));
    Answer<Optional<Instant>> until = Moments.read(typed.text("oldKeysUntil"));
    if (goLive.refusal().isPresent() || until.refusal().isPresent()) {
      return new Outcome.Says(Moments.UNREADABLE);
    }
    return after(
        exchange.approve(
            visitor.actor(), id, goLive.value().orElseThrow(), until.value().orElseThrow()),
        path,
        Done.APPROVED);
  }

  private Outcome planned(Visitor visitor, UUID id, Typed typed, String path) {
    Optional<Instant> goLive = Moments.read(typed.text("goLive")).value().flatMap(m -> m);
    return goLive.isEmpty()
        ? new Outcome.Says(Moments.UNREADABLE)
        : after(exchange.plan(visitor.actor(), id, goLive.get()), path, Done.PLANNED);
  }

  private static Optional<UUID> id(HttpServletRequest request) {
    return below(request).flatMap(Ids::read);
  }
}
