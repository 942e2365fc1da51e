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
import eu.tessera.federation.cas.Format;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.Reading;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import eu.tessera.web.signin.Troubles;
import java.time.Clock;
import java.util.Optional;

/** What is answered to a validation, however its parameters came (CAS 2.4, 2.5, 2.6). */
final class Validating {
  private final ServiceFolder services;
  private final Tickets tickets;
  private final Validations validations;
  private final Visiting visiting;
  private final ProxyGranting granting;
  private final Answers answers;
  private final Troubles troubles;
  private final Clock clock;

  Validating(
      ServiceFolder services,
      Tickets tickets,
      Validations validations,
      Visiting visiting,
      ProxyGranting granting,
      Answers answers,
      Troubles troubles,
      Clock clock) {
    this.services = services;
    this.tickets = tickets;
    this.validations = validations;
    this.visiting = visiting;
    this.granting = granting;
    this.answers = answers;
    this.troubles = troubles;
    this.clock = clock;
  }

  Answer answer(Endpoint endpoint, Parameters parameters) {
    // CAS 3.1.1: good for one attempt, so take the ticket before looking at it
    Optional<ServiceTicket> ticket = ValidationRequest.ticketIn(parameters).flatMap(tickets::take);
    Reading<ValidationRequest> reading = ValidationRequest.read(endpoint, parameters);
    Optional<RelyingParty> party =
        reading.asOptional().flatMap(asked -> services.registry().find(asked.service()));
    Dialect spoken = endpoint.dialect(party.map(RelyingParty::dialect).orElse(Dialect.EU_LOGIN));
    Validation validation =
        reading.match(asked -> decided(asked, spoken, ticket), refused -> refused);
    if (validation instanceof Validation.Failure failure) {
      party.ifPresent(
          known ->
              troubles.refused(
                  failure.code().in(spoken), known.id(), ValidateServlet.why(failure)));
    }
    return answers.validation(endpoint, spoken, Format.of(parameters), validation, clock.instant());
  }

  private Validation decided(
      ValidationRequest asked, Dialect spoken, Optional<ServiceTicket> ticket) {
    Validation decided = validations.decide(asked, spoken, ticket);
    return granting.answer(
        asked, spoken, ticket, visiting.remembered(decided, asked, spoken, ticket));
  }

  /** The same refusal that a form would get, where not even the parameters could be read. */
  Answer refused(Endpoint endpoint, Validation.Failure failure) {
    return answers.validation(endpoint, Dialect.EU_LOGIN, Format.XML, failure, clock.instant());
  }
}
