package eu.tessera.web.account;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.web.page.AccountView;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.View;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** "My account details". */
@WebServlet(MyAccount.DETAILS)
public class DetailsServlet extends LookServlet {
  private static final long serialVersionUID = 1L;

  @Override
  View view(Person person, HttpServletRequest request, HttpServletResponse response) {
    Account account = person.account();
    return new AccountView.Details(
        account.name().full(),
        account.email().map(EmailAddress::typed),
        account.uid(),
        person.sort(),
        account.language(),
        account.domain(),
        account.assurance().name(),
        account.created());
  }
}
