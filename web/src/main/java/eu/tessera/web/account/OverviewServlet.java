package eu.tessera.web.account;

import eu.tessera.web.page.AccountView;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.View;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** "My Account". */
@WebServlet(MyAccount.OVERVIEW)
public class OverviewServlet extends LookServlet {
  private static final long serialVersionUID = 1L;

  @Override
  View view(Person person, HttpServletRequest request, HttpServletResponse response) {
    return new AccountView.Overview(
        person.account().name().full(), person.login(), person.sort(), done(request));
  }
}
