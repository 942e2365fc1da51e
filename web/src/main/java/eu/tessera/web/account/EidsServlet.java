package eu.tessera.web.account;

import eu.tessera.ejb.account.EidAccounts;
import eu.tessera.web.page.AccountView;
import eu.tessera.web.page.AccountView.LinkedEid;
import eu.tessera.web.page.EidLevel;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.View;
import eu.tessera.web.signin.Departures;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/** "Manage my eIDs". */
@WebServlet(MyAccount.EIDS)
public class EidsServlet extends LookServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient EidAccounts eids;
  @Inject private transient Departures countries;

  @Override
  View view(Person person, HttpServletRequest request, HttpServletResponse response) {
    Locale reader = door().answers().locale(request);
    return new AccountView.Eids(
        eids.links(person.account().id()).stream()
            .map(
                link ->
                    new LinkedEid(
                        link.eid().country(),
                        countries.name(link.eid().country(), reader),
                        EidLevel.of(link.eid().level()),
                        link.since()))
            .toList());
  }
}
