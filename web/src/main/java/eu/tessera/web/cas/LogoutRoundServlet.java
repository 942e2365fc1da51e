package eu.tessera.web.cas;

import eu.tessera.ejb.logout.LogoutRound;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.web.page.LogoutView;
import eu.tessera.web.page.View;
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

  @Inject private transient SingleLogout logout;
  @Inject private transient Answers answers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    Optional<LogoutRound> round = logout.await(path == null ? "" : path.substring(1), PATIENCE);
    if (round.isEmpty()) {
      Redirects.seeOther(response, request.getContextPath() + "/logout");
      return;
    }
    answers.send(
        view(round.get(), request),
        answers.context(request, response),
        HttpServletResponse.SC_OK,
        response);
  }

  private static View view(LogoutRound round, HttpServletRequest request) {
    List<LogoutView.ToldService> services =
        round.services().stream()
            .map(
                s ->
                    new LogoutView.ToldService(
                        s.name(), LogoutView.ToldService.State.valueOf(s.told().name())))
            .toList();
    return new LogoutView.Logout(
        services,
        request.getRequestURI(),
        round.wayBack().map(back -> new LogoutView.ContinueTo(back.name(), back.url())),
        request.getContextPath() + "/login");
  }
}
