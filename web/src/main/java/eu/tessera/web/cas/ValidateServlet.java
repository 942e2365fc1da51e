package eu.tessera.web.cas;

import eu.tessera.ejb.proxy.ProxyGranting;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.ticket.ServiceTicket;
import eu.tessera.ejb.ticket.Tickets;
import eu.tessera.ejb.ticket.Validations;
import eu.tessera.federation.cas.Answer;
import eu.tessera.federation.cas.Answers;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.Endpoint;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.Format;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.Reading;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import eu.tessera.web.signin.Troubles;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/**
 * Where services learn who came: CAS 1, 2 and 3, and EU Login's dialect, by GET and by form. Always
 * with status 200, for EU Login's clients read a refusal only then.
 */
@WebServlet({
  "/validate",
  "/serviceValidate",
  "/proxyValidate",
  "/p3/serviceValidate",
  "/p3/proxyValidate",
  "/TicketValidationService",
  "/laxValidate",
  "/sponsorValidate",
  "/interinstitutionalValidate",
  "/strictValidate"
})
public class ValidateServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient ServiceFolder services;
  @Inject private transient Tickets tickets;
  @Inject private transient Validations validations;
  @Inject private transient Visiting visiting;
  @Inject private transient ProxyGranting granting;
  @Inject private transient Answers answers;
  @Inject private transient Troubles troubles;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    validate(Parameters.ofQuery(request.getQueryString()), request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Parameters query = Parameters.ofQuery(request.getQueryString());
    validate(query.and(Parameters.ofForm(Forms.read(request))), request, response);
  }

  private void validate(
      Parameters parameters, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Endpoint endpoint = Endpoint.at(request.getServletPath().substring(1)).orElseThrow();
    // CAS 3.1.1: good for one attempt, so take the ticket before looking at it
    Optional<ServiceTicket> ticket = ValidationRequest.ticketIn(parameters).flatMap(tickets::take);
    Reading<ValidationRequest> reading = ValidationRequest.read(endpoint, parameters);
    Optional<RelyingParty> party =
        reading.asOptional().flatMap(asked -> services.registry().find(asked.service()));
    Dialect spoken = endpoint.dialect(party.map(RelyingParty::dialect).orElse(Dialect.EU_LOGIN));
    Validation validation =
        reading.match(
            asked ->
                granting.answer(
                    asked,
                    spoken,
                    ticket,
                    visiting.remembered(
                        validations.decide(asked, spoken, ticket), asked, spoken, ticket)),
            refused -> refused);
    if (validation instanceof Validation.Failure failure) {
      party.ifPresent(
          known -> troubles.refused(failure.code().in(spoken), known.id(), why(failure)));
    }
    send(
        answers.validation(endpoint, spoken, Format.of(parameters), validation, clock.instant()),
        response);
  }

  /** What an integrator may read of a refusal; who was refused stays between the two servers. */
  static String why(Validation.Failure failure) {
    return failure.code() == FailureCode.INVALID_USER
        ? "The person's assurance level is lower than the one asked for."
        : failure.sentence();
  }

  static void send(Answer answer, HttpServletResponse response) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    response.setContentType(answer.contentType());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
