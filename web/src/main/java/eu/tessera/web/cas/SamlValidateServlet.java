package eu.tessera.web.cas;

import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.ticket.ServiceTicket;
import eu.tessera.ejb.ticket.Tickets;
import eu.tessera.ejb.ticket.Validations;
import eu.tessera.federation.cas.Answers;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.Reading;
import eu.tessera.federation.cas.Saml11Request;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import eu.tessera.web.signin.Troubles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code /cas/samlValidate} (CAS 4.2): a SAML 1.1 request in SOAP, about the ticket that it calls
 * an artifact. Only by POST (CAS 4.2.2); another method gets status 405.
 */
@WebServlet("/samlValidate")
public class SamlValidateServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Tickets tickets;
  @Inject private transient Validations validations;
  @Inject private transient Visiting visiting;
  @Inject private transient ServiceFolder services;
  @Inject private transient Troubles troubles;
  @Inject private transient Answers answers;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Allow", "POST");
    response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    response.setContentLength(0);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters query = Parameters.ofQuery(request.getQueryString());
    Reading<Saml11Request> body = Saml11Request.read(Forms.read(request));
    Optional<Saml11Request> asked = body.asOptional();
    // CAS 3.1.1: good for one attempt, so take the ticket before looking at it
    Optional<ServiceTicket> ticket =
        asked.map(Saml11Request::artifact).flatMap(TicketId::of).flatMap(tickets::take);
    Reading<ValidationRequest> reading =
        body.match(saml -> ValidationRequest.readSaml(query, saml), Reading.Refused::new);
    Validation validation =
        reading.match(
            wanted ->
                visiting.remembered(
                    validations.decide(wanted, Dialect.CAS, ticket), wanted, Dialect.CAS, ticket),
            refused -> refused);
    if (validation instanceof Validation.Failure failure) {
      reading
          .asOptional()
          .flatMap(wanted -> services.registry().find(wanted.service()))
          .ifPresent(
              party ->
                  troubles.refused(
                      failure.code().in(Dialect.CAS), party.id(), ValidateServlet.why(failure)));
    }
    Optional<ServiceUrl> recipient = reading.asOptional().map(ValidationRequest::service);
    String id = UUID.randomUUID().toString().replace("-", "");
    ValidateServlet.send(
        answers.saml(
            validation, recipient, asked.flatMap(Saml11Request::requestId), id, clock.instant()),
        response);
  }
}
