package eu.tessera.web.console;

import eu.tessera.ejb.audit.ChainReview;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.exchange.check.Fingerprints;
import eu.tessera.ejb.operation.AuditDesk;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Fact;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.OperationView;
import eu.tessera.web.page.OperationView.AuditResult;
import eu.tessera.web.page.Severity;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the audit is as it was written (B10), and what is kept of some time as a file. */
@WebServlet("/console/audit")
public class AuditServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/audit";
  private static final Duration WEEK = Duration.ofDays(7);

  @Inject private transient AuditDesk audit;
  @Inject private transient Clock clock;

  public AuditServlet() {
    super(Menu.AUDIT);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    Instant now = clock.instant();
    return view(
        visitor, frame, Moments.written(now.minus(WEEK)), Moments.written(now.plusSeconds(60)));
  }

  private Optional<ConsoleView> view(Visitor visitor, Frame frame, String from, String to) {
    return audit
        .standing(visitor.actor())
        .value()
        .map(
            standing ->
                new OperationView.AuditChain(
                    frame,
                    standing
                        .last()
                        .filter(s -> s.phase() == ChainReview.Phase.RUNNING)
                        .map(s -> new OperationView.Running(s.checked(), s.total())),
                    standing.last().flatMap(AuditServlet::result),
                    Fingerprints.shown(standing.signer()),
                    from,
                    to));
  }

  private static Optional<AuditResult> result(ChainReview.State state) {
    return switch (state.phase()) {
      case RUNNING -> Optional.empty();
      case WHOLE ->
          Optional.of(
              result(
                  state,
                  Severity.GOOD,
                  "The audit is whole",
                  "Every event is as it was written, and none is missing."));
      case BROKEN ->
          Optional.of(
              result(
                  state,
                  Severity.ERROR,
                  "The audit is broken",
                  "Event "
                      + state.checked()
                      + " "
                      + state.reason()
                      + ". What stands before it is as it was written; from there on nothing can be"
                      + " relied on. Keep a copy of the database, find out who could change it, and"
                      + " compare with the log: it has each event with its position and digest."));
      case FAILED ->
          Optional.of(
              result(
                  state,
                  Severity.WARNING,
                  "It did not come to an end",
                  "The machine that looked the chain over stopped, or could not read the database."
                      + " Begin once more; the log has the cause."));
    };
  }

  private static AuditResult result(
      ChainReview.State state, Severity severity, String title, String sentence) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Events looked at", Long.toString(state.checked())));
    facts.add(Fact.of("Begun", Versions.time(state.started()) + ", by " + state.by()));
    facts.add(Fact.of("Took", Duration.between(state.started(), state.moved()).toMillis() + " ms"));
    return new AuditResult(severity, title, sentence, facts);
  }

  @Override
  Outcome acted(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    return switch (typed.text("do")) {
      case "check" -> after(audit.check(visitor.actor()), PATH, Done.CHECKING);
      case "fetch" -> fetched(visitor, typed, frame);
      default -> Outcome.nowhere();
    };
  }

  private Outcome fetched(Visitor visitor, Typed typed, Frame frame) {
    Optional<Instant> from = Moments.read(typed.text("from")).value().flatMap(m -> m);
    Optional<Instant> to = Moments.read(typed.text("to")).value().flatMap(m -> m);
    Answer<AuditDesk.Span> span =
        from.isPresent() && to.isPresent()
            ? audit.fetch(visitor.actor(), from.get(), to.get())
            : Answer.refused(Answer.Why.INVALID, Moments.UNREADABLE);
    return span.value()
        .<Outcome>map(
            s ->
                new Outcome.Sends(
                    "audit.ndjson",
                    "application/x-ndjson",
                    out -> audit.file().write(s.from(), s.to(), out)))
        .or(
            () ->
                view(
                        visitor,
                        frame.saying(
                            new ConsoleView.Said(true, span.refusal().orElseThrow().sentence())),
                        typed.text("from"),
                        typed.text("to"))
                    .map(Outcome.Shows::new))
        .orElseGet(Outcome::nowhere);
  }
}
