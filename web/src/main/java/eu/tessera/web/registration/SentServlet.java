package eu.tessera.web.registration;

import eu.tessera.ejb.registration.TypedLogins;
import eu.tessera.ejb.signin.Browser;
import eu.tessera.web.page.PageContext;
import eu.tessera.web.page.RegistrationView;
import eu.tessera.web.signin.AccountPaths;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Browsers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** "Check your e-mail", the same whether or not there was anything to send. */
@WebServlet({AccountPaths.REGISTERED, AccountPaths.RESET_SENT})
public class SentServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient TypedLogins typedLogins;
  @Inject private transient Answers answers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean reset = request.getServletPath().equals(AccountPaths.RESET_SENT);
    String start = request.getContextPath() + AccountPaths.restart(request.getQueryString());
    Optional<String> email =
        Browsers.known(request)
            .map(Browser::digest)
            .flatMap(typedLogins::typedIn)
            .filter(typed -> !reset && typed.contains("@"));
    PageContext context = answers.context(request, response).restartingAt(start);
    answers.send(
        new RegistrationView.Sent(reset, email, start),
        context,
        HttpServletResponse.SC_OK,
        response);
  }
}
