package eu.tessera.web.cas;

import eu.tessera.ejb.logout.KnownBy;
import eu.tessera.ejb.logout.Visit;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.ticket.ServiceTicket;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Has the session remember each service that learns who came, so that its end can be told. */
final class Visiting {
  private final BiPredicate<Visit, Instant> note;
  private final Function<String, Optional<RelyingParty>> parties;
  private final Clock clock;

  /**
   * @param note remembers a visit of a session with that end; false when the session is over
   * @param parties by the id of their definition
   */
  Visiting(
      BiPredicate<Visit, Instant> note,
      Function<String, Optional<RelyingParty>> parties,
      Clock clock) {
    this.note = note;
    this.parties = parties;
    this.clock = clock;
  }

  /**
   * The validation as it is, once the session remembers it; a refusal where the session has ended
   * since the ticket was issued, for its tickets end with it.
   */
  Validation remembered(
      Validation validation,
      ValidationRequest asked,
      Dialect spoken,
      Optional<ServiceTicket> taken) {
    if (!(validation instanceof Validation.Success told) || taken.isEmpty()) {
      return validation;
    }
    ServiceTicket ticket = taken.get();
    Optional<RelyingParty> party = parties.apply(ticket.relyingParty());
    Visit visit =
        new Visit(
            UUID.randomUUID(),
            ticket.authentication().session(),
            told.user(),
            ticket.relyingParty(),
            party.map(RelyingParty::name).orElse(ticket.relyingParty()),
            new KnownBy.Ticket(ticket.service(), asked.ticket()),
            clock.instant(),
            party.filter(p -> wantsToHear(p, asked, spoken)).isPresent());
    return note.test(visit, ticket.authentication().until())
        ? validation
        : new Validation.Failure(
            FailureCode.INVALID_TICKET, "The session that the ticket comes from has ended.");
  }

  /** EU Login's services ask in each request, others in their definition, which counts for both. */
  private static boolean wantsToHear(RelyingParty party, ValidationRequest asked, Dialect spoken) {
    return party.logout() && (spoken == Dialect.CAS || asked.singleSignOut());
  }
}
