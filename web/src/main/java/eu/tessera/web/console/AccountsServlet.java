package eu.tessera.web.console;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountStatus;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.operation.AccountDesk;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Fact;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.OperationView;
import eu.tessera.web.page.OperationView.AccountFound;
import eu.tessera.web.page.Severity;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The account of somebody who asks for help. It is looked for by a form that is posted, so that no
 * address stands in one of ours, which logs and histories keep.
 */
@WebServlet("/console/accounts")
public class AccountsServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/accounts";
  private static final int LONGEST = 254;

  @Inject private transient AccountDesk accounts;

  public AccountsServlet() {
    super(Menu.ACCOUNTS);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    return Optional.of(new OperationView.AccountLook(frame, "", Optional.empty()));
  }

  @Override
  Outcome acted(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    return switch (typed.text("do")) {
      case "find" -> looked(visitor, typed.text("login"), frame);
      case "end" ->
          after(
              accounts.endSessions(visitor.actor(), typed.text("uid")), PATH, Done.SESSIONS_ENDED);
      default -> Outcome.nowhere();
    };
  }

  private Outcome looked(Visitor visitor, String login, Frame frame) {
    Answer<AccountDesk.Found> found =
        login.length() > LONGEST
            ? Answer.refused(Answer.Why.INVALID, "An address has 254 characters at the most.")
            : accounts.find(visitor.actor(), login);
    Frame told =
        found
            .refusal()
            .map(refused -> frame.saying(new ConsoleView.Said(true, refused.sentence())))
            .orElse(frame);
    return new Outcome.Shows(
        new OperationView.AccountLook(told, login, found.value().map(AccountsServlet::shown)));
  }

  private static AccountFound shown(AccountDesk.Found found) {
    Account account = found.account();
    boolean active = account.status() == AccountStatus.ACTIVE;
    boolean closed = found.passwordsLeft() < 1;
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Kind", word(account.kind())));
    facts.add(Fact.of("Made", Versions.time(account.created())));
    facts.add(
        Fact.of(
            "Passwords",
            closed
                ? "too many wrong ones: for up to an hour only browsers that the owner has used"
                    + " before are let try"
                : "wrong ones that are still looked at: " + found.passwordsLeft()));
    facts.add(
        new Fact(
            "Sessions",
            found.sessions().stream()
                .map(s -> s.device() + ", since " + Versions.time(s.created()))
                .toList()));
    return new AccountFound(
        account.uid(),
        active && !closed ? Severity.GOOD : Severity.WARNING,
        active ? closed ? "throttled" : "active" : word(account.status()),
        facts,
        found.sessions().size());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
