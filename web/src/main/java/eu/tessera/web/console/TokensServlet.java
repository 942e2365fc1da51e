package eu.tessera.web.console;

import eu.tessera.ejb.access.AccessToken;
import eu.tessera.ejb.access.Scope;
import eu.tessera.ejb.change.OwnTokens;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.OperatorView;
import eu.tessera.web.page.Severity;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody's tokens for programs: made, shown once, revoked. */
@WebServlet("/console/tokens")
public class TokensServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DAYS = 366;
  private static final int MOST = 20;

  @Inject private transient OwnTokens tokens;
  @Inject private transient Clock clock;

  public TokensServlet() {
    super(Menu.TOKENS);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    return Optional.of(view(visitor, frame, Optional.empty(), request));
  }

  private ConsoleView view(
      Visitor visitor, Frame frame, Optional<String> fresh, HttpServletRequest request) {
    Instant now = clock.instant();
    return new OperatorView.Tokens(
        frame,
        tokens.of(visitor.account()).stream().map(t -> line(t, now)).toList(),
        fresh,
        request.getContextPath() + "/api/v1/openapi.yaml");
  }

  private static OperatorView.TokenLine line(AccessToken token, Instant now) {
    boolean good = token.good(now);
    return new OperatorView.TokenLine(
        token.id().toString(),
        token.name(),
        token.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(", ")),
        good ? Severity.GOOD : Severity.INFO,
        good ? "good" : token.revoked().isPresent() ? "revoked" : "has ended",
        token.expires(),
        token.used(),
        good);
  }

  @Override
  Outcome acted(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    if (typed.text("do").equals("revoke")) {
      return Ids.read(typed.text("token"))
              .filter(id -> tokens.revoke(visitor.account(), visitor.session(), id))
              .isPresent()
          ? new Outcome.Goes("/console/tokens", Done.REVOKED)
          : Outcome.nowhere();
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    Scope.OF_CONSOLE.stream().filter(s -> typed.has("scope-" + s.word())).forEach(scopes::add);
    String days = typed.text("days");
    int life = days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0;
    String name = typed.text("name");
    boolean possible =
        !name.isEmpty()
            && name.length() <= LONGEST_NAME
            && !scopes.isEmpty()
            && life > 0
            && life <= LONGEST_DAYS
            && tokens.of(visitor.account()).stream().filter(t -> t.good(clock.instant())).count()
                < MOST;
    return possible
        ? made(visitor, name, scopes, Duration.ofDays(life), frame, request)
        : new Outcome.Says(
            "Nothing was made. Write a name, choose what the token is for, and let it live from 1"
                + " to 366 days. Nobody has more than "
                + MOST
                + " at once.");
  }

  private Outcome made(
      Visitor visitor,
      String name,
      Set<Scope> scopes,
      Duration life,
      Frame frame,
      HttpServletRequest request) {
    return tokens
        .make(visitor.account(), visitor.session(), name, scopes, life)
        .map(issued -> Optional.of(issued.secret().reveal()))
        .<Outcome>map(fresh -> new Outcome.Shows(view(visitor, frame, fresh, request)))
        .orElseGet(
            () ->
                new Outcome.Says(
                    "Nothing was made: the letter that tells you of it cannot be kept now. Try"
                        + " again later."));
  }
}
