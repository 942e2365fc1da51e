package eu.tessera.web.console;

import eu.tessera.ejb.notify.Outbox;
import eu.tessera.ejb.operation.MailDesk;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Fact;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.OperationView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The letters that wait: how many, since when, why; tried again or thrown away. */
@WebServlet("/console/mail")
public class MailServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/mail";

  @Inject private transient MailDesk mail;

  public MailServlet() {
    super(Menu.MAIL);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    return mail.state(visitor.actor()).value().map(state -> view(frame, state));
  }

  private static ConsoleView view(Frame frame, Outbox.State state) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            "Mail server",
            state.server()
                ? "configured by TESSERA_SMTP_URL"
                : "none: without TESSERA_SMTP_URL nobody can create an account or reset a password"));
    facts.add(Fact.of("Letters that wait", Long.toString(state.waiting())));
    state.oldest().stream()
        .findFirst()
        .ifPresent(item -> facts.add(Fact.of("The oldest is of", Versions.time(item.created()))));
    state
        .failed()
        .ifPresent(
            item -> facts.add(Fact.of("Letters do not go since", Versions.time(item.created()))));
    return new OperationView.Mail(
        frame,
        facts,
        state.failed().map(item -> MailLines.why(item.reply().orElse(0))),
        state.oldest().stream().map(MailLines::line).toList());
  }

  @Override
  Outcome acted(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    return switch (typed.text("do")) {
      case "again" -> after(mail.again(visitor.actor()), PATH, Done.MAIL_AGAIN);
      case "drop" ->
          Ids.read(typed.text("letter"))
              .map(
                  letter ->
                      mail.drop(visitor.actor(), letter)
                          .refusal()
                          .<Outcome>map(refused -> new Outcome.Says(refused.sentence()))
                          .orElseGet(() -> new Outcome.Goes(PATH, Done.MAIL_DROPPED)))
              .orElseGet(Outcome::nowhere);
      default -> Outcome.nowhere();
    };
  }
}
