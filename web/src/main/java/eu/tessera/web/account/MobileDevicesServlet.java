package eu.tessera.web.account;

import eu.tessera.web.page.MyAccount;
import eu.tessera.web.signin.Redirects;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The addresses of EU Login's page of mobile devices: lead to the list of verification methods. */
@WebServlet({MyAccount.MOBILE_DEVICES, MyAccount.MOBILE})
public class MobileDevicesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Door door;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (door.person(request).isEmpty()) {
      // first, for a sign-in forgets the place within a page
      door.signIn(LookServlet.path(request), request, response);
    } else {
      Redirects.seeOther(response, request.getContextPath() + MyAccount.METHODS);
    }
  }
}
