package eu.tessera.demo.page;

import eu.tessera.demo.settings.DemoSettings;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page for whatever goes wrong: says it in a sentence and leads on, with no inner detail. */
public final class Fault extends HttpServlet {
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int code = status instanceof Integer number ? number : 404;
    page(sentence(code)).send(response, code);
  }

  /** A page with one sentence about what did not work. */
  public static Page page(String sentence) {
    return new Page(
        "That did not work",
        "demo",
        Html.of("The outside world in small"),
        Html.of(
            """
            <h1>That did not work</h1>
            <p class="lead">{}</p>
            <p><a class="button" href="{}/">Back to the start</a></p>
            """,
            sentence,
            DemoSettings.ROOT));
  }

  private static String sentence(int code) {
    return switch (code) {
      case 403 ->
          "Tessera did not confirm the ticket: it may be used, too old, or meant for another"
              + " service. Sign in again.";
      case 404 -> "There is nothing at this address.";
      case 405 -> "This page cannot be used in that way.";
      default -> "The demo made a mistake. The server's log has the details.";
    };
  }
}
