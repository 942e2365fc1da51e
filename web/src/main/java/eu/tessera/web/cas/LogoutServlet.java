package eu.tessera.web.cas;

import eu.tessera.ejb.logout.LogoutRound;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.federation.cas.LogoutRequest;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.web.page.LogoutView;
import eu.tessera.web.page.PageContext;
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
 * {@code /cas/logout} (CAS 2.3): ends the session first. Where services are to be told, a page
 * shows how far that is ({@link LogoutRoundServlet}); else the browser goes where the service
 * wants, if that is an address of a registered service, or sees that it is over.
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
    // a form from another site brings no cookie along; the link that it is turned into does
    String query =
        Parameters.ofQuery(request.getQueryString())
            .and(Parameters.ofForm(Forms.read(request)))
            .toQuery();
    Redirects.seeOther(
        response, request.getContextPath() + "/logout" + (query.isEmpty() ? "" : "?" + query));
  }

  private void signOut(
      Parameters parameters, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ServiceUrl> asked = LogoutRequest.read(parameters).target();
    Optional<RelyingParty> party = asked.flatMap(services.registry()::find);
    Optional<LogoutRound.WayBack> back =
        party.map(p -> new LogoutRound.WayBack(p.name(), asked.get().escaped()));
    // our own session ends before anybody hears of it
    Optional<String> round = handBacks.end(back, request, response);
    if (round.isPresent()) {
      Redirects.seeOther(
          response, request.getContextPath() + LogoutRoundServlet.BELOW + round.get());
      return;
    }
    if (party.isPresent()) {
      Redirects.found(response, asked.get().text());
      return;
    }
    PageContext context = answers.context(request, response);
    answers.send(
        new LogoutView.SignedOut(
            Optional.empty(), Optional.empty(), request.getContextPath() + "/login"),
        context,
        HttpServletResponse.SC_OK,
        response);
  }
}
