package eu.tessera.web.console;

import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.web.page.Choice;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.OperatorView;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a service would receive of the person who looks, and of nobody else. */
@WebServlet("/console/test")
public class TestServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  @Inject private transient ServiceExchange exchange;
  @Inject private transient Trials trials;

  public TestServlet() {
    super(Menu.TEST);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    String service = asked(request, "service");
    String url = asked(request, "url");
    Optional<AuthenticationLevel> level =
        Arrays.stream(AuthenticationLevel.values())
            .filter(l -> l.name().equals(asked(request, "level")))
            .findFirst();
    Optional<Trials.Result> result =
        service.isEmpty()
            ? Optional.empty()
            : Optional.of(
                exchange
                    .service(visitor.actor(), service)
                    .flatMap(entry -> entry.live())
                    .map(party -> trials.of(party, url, level, visitor.session()))
                    .orElse(Trials.Result.untried("There is no live service of that id here.")));
    return Optional.of(
        new OperatorView.Trial(
            frame,
            service,
            url,
            levels(level),
            result.map(Trials.Result::outcome),
            result
                .map(Trials.Result::came)
                .map(
                    came ->
                        switch (came) {
                          case TOLD -> OperatorView.Came.TOLD;
                          case REFUSED -> OperatorView.Came.REFUSED;
                          case UNTRIED -> OperatorView.Came.UNTRIED;
                        })
                .orElse(OperatorView.Came.UNTRIED),
            result.map(Trials.Result::told).orElse(List.of())));
  }

  private static List<Choice> levels(Optional<AuthenticationLevel> asked) {
    List<Choice> levels = new ArrayList<>();
    levels.add(Choice.of("", "that of its definition", asked.isEmpty()));
    for (AuthenticationLevel level : AuthenticationLevel.values()) {
      levels.add(Choice.of(level.name(), level.name(), asked.equals(Optional.of(level))));
    }
    return levels;
  }
}
