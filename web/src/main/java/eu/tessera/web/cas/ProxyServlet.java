package eu.tessera.web.cas;

import eu.tessera.ejb.proxy.ProxyTickets;
import eu.tessera.federation.cas.Answers;
import eu.tessera.federation.cas.Format;
import eu.tessera.federation.cas.Parameters;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/**
 * {@code /cas/proxy} (CAS 2.7): a service asks for a ticket to another. By GET in the standard, by
 * form in EU Login's clients.
 */
@WebServlet("/proxy")
public class ProxyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient ProxyTickets tickets;
  @Inject private transient Answers answers;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    issue(Parameters.ofQuery(request.getQueryString()), response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters query = Parameters.ofQuery(request.getQueryString());
    issue(query.and(Parameters.ofForm(Forms.read(request))), response);
  }

  private void issue(Parameters parameters, HttpServletResponse response) throws IOException {
    ProxyTickets.Issued issued = tickets.issue(parameters);
    Format format = Format.of(parameters);
    Instant now = clock.instant();
    ValidateServlet.send(
        issued
            .ticket()
            .match(
                ticket -> answers.proxy(issued.spoken(), format, ticket, now),
                refused -> answers.proxy(issued.spoken(), format, refused, now)),
        response);
  }
}
