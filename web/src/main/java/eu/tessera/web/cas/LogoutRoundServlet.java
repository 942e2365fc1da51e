package eu.tessera.web.cas;

import eu.tessera.ejb.logout.LogoutRound;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.logout.Told;
import eu.tessera.web.page.LogoutView;
import eu.tessera.web.page.SecurityHeaders;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Redirects;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Shows how far the services are with the news of a logout. Changes nothing, so it may be reloaded.
 */
@WebServlet(LogoutRoundServlet.BELOW + "*")
public class LogoutRoundServlet extends HttpServlet {
  static final String BELOW = "/logout/";
  private static final long serialVersionUID = 1L;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Seconds that services in frames have before the page looks what became of them. */
  private static final int FRAMES_TIME = 3;

  @Inject private transient SingleLogout logout;
  @Inject private transient Answers answers;

  /** Where a browser fetches the message for a service that only it reaches. */
  private static final String COURIER = "/saml/slo/tell/";

  /** Says that the page was shown before, so that its frames are under way. */
  private static final String AGAIN = "again";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    String id = path == null ? "" : path.substring(1);
    boolean first = request.getParameter(AGAIN) == null;
    Optional<LogoutRound> round = await(id, first);
    if (round.isEmpty()) {
      Redirects.seeOther(response, request.getContextPath() + "/logout");
      return;
    }
    Optional<LogoutRound.WayBack> back = round.get().wayBack();
    if (round.get().finished() && back.filter(LogoutRound.WayBack::byItself).isPresent()) {
      Redirects.seeOther(response, back.get().url());
      return;
    }
    boolean framing = first && byBrowser(round.get());
    LogoutView.Logout view = view(round.get(), id, framing, request);
    if (!round.get().finished()) {
      // the page goes on by itself for as long as something is under way, some seconds at most
      response.setHeader("Refresh", (framing ? FRAMES_TIME : 1) + ";url=" + view.refresh());
    }
    answers.send(
        view,
        answers.context(request, response),
        HttpServletResponse.SC_OK,
        framing ? SecurityHeaders::ofPageFraming : SecurityHeaders::ofPage,
        response);
  }

  /** What only the browser can bring is not waited for before the browser has been told. */
  private Optional<LogoutRound> await(String id, boolean first) {
    Optional<LogoutRound> now = logout.find(id);
    return first && now.filter(LogoutRoundServlet::byBrowser).isPresent()
        ? now
        : logout.await(id, PATIENCE);
  }

  private static boolean byBrowser(LogoutRound round) {
    return round.services().stream().anyMatch(s -> s.told() == Told.BY_BROWSER);
  }

  private static LogoutView.Logout view(
      LogoutRound round, String id, boolean framing, HttpServletRequest request) {
    String courier = request.getContextPath() + COURIER + id + "/";
    List<LogoutView.ToldService> services =
        round.services().stream()
            .map(
                s ->
                    new LogoutView.ToldService(
                        s.name(),
                        state(s.told()),
                        s.byBrowser().stream().findFirst().map(visit -> courier + visit)))
            .toList();
    List<String> frames =
        round.services().stream()
            .filter(s -> framing && s.told() == Told.BY_BROWSER)
            .flatMap(s -> s.byBrowser().stream())
            .map(visit -> courier + visit)
            .toList();
    return new LogoutView.Logout(
        services,
        request.getRequestURI() + "?" + AGAIN,
        round.wayBack().map(back -> new LogoutView.ContinueTo(back.name(), back.url())),
        request.getContextPath() + "/login",
        frames);
  }

  private static LogoutView.ToldService.State state(Told told) {
    return told == Told.BY_BROWSER
        ? LogoutView.ToldService.State.WAITING
        : LogoutView.ToldService.State.valueOf(told.name());
  }
}
