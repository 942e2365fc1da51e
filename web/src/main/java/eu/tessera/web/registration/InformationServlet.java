package eu.tessera.web.registration;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.web.page.RegistrationView;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Redirects;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Help for external users, and the privacy statement, where EU Login has them: what is true of
 * Tessera itself, or the operator's own pages ({@code tessera.help.url}, {@code
 * tessera.privacy.url}).
 */
@WebServlet({InformationServlet.HELP, InformationServlet.PRIVACY})
public class InformationServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  static final String HELP = "/help.html";
  static final String PRIVACY = "/privacyStatement.html";

  @Inject private transient ConfiguredValues values;
  @Inject private transient Answers answers;

  /** A wrong address is not found before somebody wants the page, and then shows ours. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean help = request.getServletPath().equals(HELP);
    Optional<String> own =
        values
            .text(help ? "tessera.help.url" : "tessera.privacy.url")
            .filter(address -> address.matches("https://[\\x21-\\x7e]{1,2000}"));
    if (own.isPresent()) {
      Redirects.seeOther(response, own.get());
      return;
    }
    answers.send(
        help ? new RegistrationView.Help() : new RegistrationView.Privacy(),
        answers.context(request, response),
        HttpServletResponse.SC_OK,
        response);
  }
}
