package eu.tessera.web.registration;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.session.Session;
import eu.tessera.web.page.PageContext;
import eu.tessera.web.page.RegistrationView;
import eu.tessera.web.signin.AccountPaths;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.HandBacks;
import eu.tessera.web.signin.Redirects;
import eu.tessera.web.signin.SignedInPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * "You are now authenticated" (P7). "Proceed" begins the sign-in that was asked for at the start,
 * where single sign-on makes it short, and where the service is looked up in the registry again.
 */
@WebServlet(AccountPaths.AUTHENTICATED)
public class AuthenticatedServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Accounts accounts;
  @Inject private transient HandBacks handBacks;
  @Inject private transient Answers answers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String proceed = request.getContextPath() + AccountPaths.restart(request.getQueryString());
    Optional<Session> session = handBacks.live(request);
    if (session.isEmpty()) {
      Redirects.seeOther(response, proceed);
      return;
    }
    String name = accounts.byId(session.get().account()).orElseThrow().name().full();
    PageContext context =
        answers
            .context(request, response)
            .restartingAt(proceed)
            .signedInAs(name, SignedInPage.menu(request));
    answers.send(
        new RegistrationView.Authenticated(proceed), context, HttpServletResponse.SC_OK, response);
  }
}
