package eu.tessera.web.console;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.session.Session;
import eu.tessera.federation.assurance.Method;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.signin.Begin;
import eu.tessera.web.signin.Explanations;
import eu.tessera.web.signin.HandBacks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets into the console who has a role there and has given the password a short while ago.
 * Everybody else is asked by the one path, or told what is missing.
 */
final class Entrance {
  /** How long a password counts. */
  static final Duration FRESH = Duration.ofMinutes(15);

  /**
   * How long it counts for a form that was opened while it was fresh: a long definition is typed
   * for longer than a quarter of an hour, and must not be lost. The form's proof says that it was
   * opened in this very session.
   */
  static final Duration FRESH_FOR_FORMS = Duration.ofHours(2);

  private final HandBacks handBacks;
  private final Accounts accounts;
  private final Begin begin;
  private final Explanations explanations;
  private final Clock clock;

  Entrance(
      HandBacks handBacks, Accounts accounts, Begin begin, Explanations explanations, Clock clock) {
    this.handBacks = handBacks;
    this.accounts = accounts;
    this.begin = begin;
    this.explanations = explanations;
    this.clock = clock;
  }

  /** Who opens a page; empty when the request is answered already. */
  Optional<Visitor> admit(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return admit(FRESH, request, response);
  }

  /** Who posts a form; empty when the request is answered already. */
  Optional<Visitor> admitForm(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return admit(FRESH_FOR_FORMS, request, response);
  }

  private Optional<Visitor> admit(
      Duration fresh, HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Session> session = handBacks.live(request);
    Optional<Account> account = session.flatMap(s -> accounts.byId(s.account()));
    if (account.isPresent() && account.get().roles().isEmpty()) {
      explanations.explain(
          ProblemCode.NOT_ALLOWED, Optional.empty(), "no role of the console", request, response);
      return Optional.empty();
    }
    if (account.isEmpty() || !fresh(session.get(), fresh)) {
      begin.anewForOwnPage(pathOf(request), request, response);
      return Optional.empty();
    }
    return Optional.of(new Visitor(session.get(), account.get()));
  }

  private boolean fresh(Session session, Duration fresh) {
    return session
        .evidence()
        .since(clock.instant().minus(fresh))
        .methods()
        .contains(Method.PASSWORD);
  }

  /** The page asked for; what a form held is asked for again by the page itself. */
  private static String pathOf(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean asked = request.getMethod().equals("GET") && query != null;
    return path + (asked ? "?" + query : "");
  }
}
