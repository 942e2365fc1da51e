package eu.tessera.web.cas;

import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.federation.cas.LogoutRequest;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.web.page.PageContext;
import eu.tessera.web.page.View;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.HandBacks;
import eu.tessera.web.signin.Redirects;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /cas/logout} (CAS 2.3): ends the session first, then goes where the service wants, if that
 * is an address of a registered service; else shows that it is over.
 */
@WebServlet({"/logout", "/logout.cgi"})
public class LogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient ServiceFolder services;
  @Inject private transient HandBacks handBacks;
  @Inject private transient Answers answers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    signOut(Parameters.ofQuery(request.getQueryString()), request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters query = Parameters.ofQuery(request.getQueryString());
    signOut(query.and(Parameters.ofForm(Forms.read(request))), request, response);
  }

  private void signOut(
      Parameters parameters, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    handBacks.end(request, response);
    Optional<ServiceUrl> target =
        LogoutRequest.read(parameters)
            .target()
            .filter(url -> services.registry().find(url).isPresent());
    if (target.isPresent()) {
      Redirects.found(response, target.get().text());
      return;
    }
    PageContext context = answers.context(request, response);
    answers.send(
        new View.SignedOut(Optional.empty(), Optional.empty(), request.getContextPath() + "/login"),
        context,
        HttpServletResponse.SC_OK,
        response);
  }
}
