package eu.tessera.web.signin;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.session.Session;
import eu.tessera.web.page.PageContext;
import eu.tessera.web.page.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** "Successful login": for whoever came without a service. */
public final class SignedInPage {
  private final Accounts accounts;
  private final Answers answers;

  public SignedInPage(Accounts accounts, Answers answers) {
    this.accounts = accounts;
    this.answers = answers;
  }

  void show(Session session, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Account account = accounts.byId(session.account()).orElseThrow();
    String logout = request.getContextPath() + "/logout";
    PageContext context =
        answers
            .context(request, response)
            .signedInAs(account.name().full(), PageContext.Menu.logout(logout));
    answers.send(
        new View.SignedIn(
            account.name().full(),
            account.uid(),
            session.evidence().latest(),
            logout,
            Optional.empty()),
        context,
        HttpServletResponse.SC_OK,
        response);
  }
}
