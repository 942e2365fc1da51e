package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.exchange.OwnKeys;
import eu.tessera.ejb.exchange.OwnKeys.Use;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.OperatorView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Our keys and their roll-over: publish the next, use it, retire the old one. */
@WebServlet("/console/keys")
public class KeysServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/keys";

  @Inject private transient OwnKeys keys;

  public KeysServlet() {
    super(Menu.KEYS);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    return Optional.of(
        new OperatorView.Keys(
            frame, KeyLines.groups(keys.keys(visitor.actor())), visitor.actor().operator()));
  }

  @Override
  Outcome acted(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    return switch (typed.text("do")) {
      case "publish" ->
          use(typed.text("use"))
              .map(u -> after(keys.publishNext(visitor.actor(), u), PATH, Done.KEY_PUBLISHED))
              .orElseGet(Outcome::nowhere);
      case "use" ->
          step(typed, k -> keys.startUsing(visitor.actor(), k, typed.has("forced")), Done.KEY_USED);
      case "retire" -> step(typed, k -> keys.retire(visitor.actor(), k), Done.KEY_RETIRED);
      default -> Outcome.nowhere();
    };
  }

  private static Outcome step(Typed typed, Function<UUID, Answer<OwnKeys.Key>> act, Done done) {
    return Ids.read(typed.text("key"))
        .map(key -> after(act.apply(key), PATH, done))
        .orElseGet(Outcome::nowhere);
  }

  static Optional<Use> use(String word) {
    return Arrays.stream(Use.values()).filter(u -> u.name().equals(word)).findFirst();
  }
}
