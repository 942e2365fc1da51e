package eu.tessera.web.signin;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.session.Session;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.PageContext;
import eu.tessera.web.page.SignInView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** "Successful login": for whoever came without a service. */
public final class SignedInPage {
  private static final String LOGOUT = "/logout";

  private final Accounts accounts;
  private final Answers answers;

  public SignedInPage(Accounts accounts, Answers answers) {
    this.accounts = accounts;
    this.answers = answers;
  }

  /** What stands under the name at the top right of every page for somebody signed in. */
  public static PageContext.Menu menu(HttpServletRequest request) {
    String base = request.getContextPath();
    return new PageContext.Menu(
        Optional.of(base + MyAccount.CHANGE_PASSWORD),
        Optional.of(base + MyAccount.OVERVIEW),
        Optional.of(base + MyAccount.SESSIONS),
        Optional.of(base + LOGOUT));
  }

  void show(Session session, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Account account = accounts.byId(session.account()).orElseThrow();
    PageContext context =
        answers.context(request, response).signedInAs(account.name().full(), menu(request));
    answers.send(
        new SignInView.SignedIn(
            account.name().full(),
            account.uid(),
            session.evidence().latest(),
            request.getContextPath() + LOGOUT,
            Optional.empty()),
        context,
        HttpServletResponse.SC_OK,
        response);
  }
}
