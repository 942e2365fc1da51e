package eu.tessera.web.cas;

import eu.tessera.ejb.logout.LogoutRound;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.web.page.View;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Redirects;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shows how far the services are with the news of a logout. Changes nothing, so it may be reloaded.
 */
@WebServlet(LogoutRoundServlet.BELOW + "*")
public class LogoutRoundServlet extends HttpServlet {
  static final String BELOW = "/logout/";
  private static final long serialVersionUID = 1L;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /** What services may write in their addresses and RFC 3986 does not know. */
  private static final Pattern ODD = Pattern.compile("[|{}^`\\[\\]<>]");

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
    List<View.ToldService> services =
        round.services().stream()
            .map(
                s ->
                    new View.ToldService(s.name(), View.ToldService.State.valueOf(s.told().name())))
            .toList();
    return new View.Logout(
        services,
        request.getRequestURI(),
        round.wayBack().flatMap(LogoutRoundServlet::continueTo),
        request.getContextPath() + "/login");
  }

  /** A link leads where the redirect would: browsers escape the same characters by themselves. */
  private static Optional<View.ContinueTo> continueTo(LogoutRound.WayBack back) {
    int authority = back.url().indexOf("://") + 3;
    int path = back.url().indexOf('/', authority);
    int end = path < 0 ? back.url().length() : path;
    String rest =
        ODD.matcher(back.url().substring(end))
            .replaceAll(odd -> "%%%02X".formatted((int) odd.group().charAt(0)));
    String url = back.url().substring(0, end) + rest;
    try {
      return new URI(url).getHost() == null
          ? Optional.empty()
          : Optional.of(new View.ContinueTo(back.name(), url));
    } catch (URISyntaxException noLink) {
      return Optional.empty();
    }
  }
}
