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
import java.util.stream.Collectors;

/**
 * Shows how far the services are with the news of a logout. Changes nothing, so it may be reloaded.
 * Services that only the browser reaches are in frames of the page, all at once; a script looks
 * every moment whether all have answered, and frames those that have turned out to need it. Where
 * no script runs, the page loads itself anew.
 */
@WebServlet(LogoutRoundServlet.BELOW + "*")
public class LogoutRoundServlet extends HttpServlet {
  static final String BELOW = "/logout/";
  private static final long serialVersionUID = 1L;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Where a browser fetches the message for a service that only it reaches. */
  private static final String COURIER = "/saml/slo/tell/";

  /** Asks for how far things are, for a script. */
  private static final String STATE = "state";

  @Inject private transient SingleLogout logout;
  @Inject private transient Answers answers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    String id = path == null ? "" : path.substring(1);
    if (STATE.equals(request.getQueryString())) {
      state(id, request, response);
      return;
    }
    // what only the browser can bring is not waited for before the browser has been told
    Optional<LogoutRound> found = logout.await(id, PATIENCE);
    if (found.isEmpty()) {
      Redirects.seeOther(response, request.getContextPath() + "/logout");
      return;
    }
    LogoutRound round = found.get();
    Optional<LogoutRound.WayBack> back = round.wayBack();
    if (round.finished() && back.filter(LogoutRound.WayBack::byItself).isPresent()) {
      Redirects.seeOther(response, back.get().url());
      return;
    }
    LogoutView.Logout view = view(round, courier(id, request), request);
    if (!round.finished()) {
      // longer where there are frames, for loading anew breaks off what is under way in them
      long seconds = view.frames().isEmpty() ? 1 : LogoutRound.TIME.toSeconds();
      response.setHeader("Refresh", seconds + ";url=" + view.refresh());
    }
    answers.send(
        view,
        answers.context(request, response),
        HttpServletResponse.SC_OK,
        mayFrame(round) ? SecurityHeaders::ofPageFraming : SecurityHeaders::ofPage,
        response);
  }

  /** Whether all is over, and what is for the browser to frame. */
  private void state(String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<LogoutRound> round = logout.find(id);
    List<String> frames = round.map(r -> frames(r, courier(id, request))).orElse(List.of());
    // ids and paths of ours: nothing in them needs escaping
    String list = frames.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    boolean over = round.map(LogoutRound::finished).orElse(true);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response
        .getWriter()
        .write("{\"over\":" + over + ",\"frames\":" + (frames.isEmpty() ? "[]" : list) + "}");
  }

  /** Whether there is, or may yet be, something for the browser to bring. */
  private static boolean mayFrame(LogoutRound round) {
    return !round.finished() && round.services().stream().anyMatch(s -> !s.byBrowser().isEmpty());
  }

  private static String courier(String id, HttpServletRequest request) {
    return request.getContextPath() + COURIER + id + "/";
  }

  private static LogoutView.Logout view(
      LogoutRound round, String courier, HttpServletRequest request) {
    List<LogoutView.ToldService> services =
        round.services().stream()
            .map(
                s ->
                    new LogoutView.ToldService(
                        s.name(),
                        state(s.told()),
                        s.byBrowser().stream().findFirst().map(visit -> courier + visit)))
            .toList();
    return new LogoutView.Logout(
        services,
        request.getRequestURI(),
        round.wayBack().map(back -> new LogoutView.ContinueTo(back.name(), back.url())),
        request.getContextPath() + "/login",
        frames(round, courier));
  }

  private static List<String> frames(LogoutRound round, String courier) {
    return round.forBrowser().stream().map(visit -> courier + visit).toList();
  }

  private static LogoutView.ToldService.State state(Told told) {
    return told == Told.BY_BROWSER
        ? LogoutView.ToldService.State.WAITING
        : LogoutView.ToldService.State.valueOf(told.name());
  }
}
