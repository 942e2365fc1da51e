package eu.tessera.ejb.ticket;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.registry.AccountFacts;
import eu.tessera.ejb.registry.ReleasePolicy;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.Transactions;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.cas.Attributes;
import eu.tessera.federation.cas.AuthenticationFactor;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.Endpoint;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.Released;
import eu.tessera.federation.cas.TicketType;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Decides what a service is told of a ticket that was taken for it. */
public final class Validations {
  private final Function<UUID, Optional<Account>> accounts;
  private final Function<String, Optional<RelyingParty>> parties;
  private final Function<String, Attributes> beyond;
  private final List<UsedFactors> factors;

  /**
   * @param accounts by id
   * @param parties by the id of their definition
   */
  public Validations(
      Function<UUID, Optional<Account>> accounts,
      Function<String, Optional<RelyingParty>> parties) {
    this(accounts, parties, uid -> Attributes.NONE, List.of());
  }

  /**
   * @param beyond what is known of a user besides the account, by uid
   * @param factors what is known of the factors used
   */
  public Validations(
      Function<UUID, Optional<Account>> accounts,
      Function<String, Optional<RelyingParty>> parties,
      Function<String, Attributes> beyond,
      List<UsedFactors> factors) {
    this.accounts = accounts;
    this.parties = parties;
    this.beyond = beyond;
    this.factors = List.copyOf(factors);
  }

  /**
   * Decides.
   *
   * @param asked what the service asked
   * @param spoken the dialect of the answer
   * @param taken the ticket, if there was one; it is spent, whatever is decided
   */
  public Validation decide(ValidationRequest asked, Dialect spoken, Optional<ServiceTicket> taken) {
    if (taken.isEmpty()) {
      return refused(FailureCode.INVALID_TICKET, "The ticket is unknown, used, or too old.");
    }
    ServiceTicket ticket = taken.get();
    if (!asked.isFor(ticket.service())) {
      return refused(
          FailureCode.INVALID_SERVICE, "The ticket was issued for another service than this one.");
    }
    if (!asked.takes(ticket.type(), spoken)) {
      return refused(
          FailureCode.WRONG_TICKET_TYPE,
          ticket.type() == TicketType.PROXY
              ? "The ticket is a proxy ticket, which is not taken here."
              : "The ticket is a service ticket, which is not taken here.");
    }
    if (!ticket.commitment().admits(asked.clientFingerprint())) {
      return refused(
          FailureCode.INVALID_TICKET,
          "The clientFingerprint is missing, or does not open what the login transaction began"
              + " with.");
    }
    if (asked.renew() && !ticket.fresh()) {
      return refused(
          FailureCode.INVALID_TICKET, "The ticket comes from single sign-on, and renew was asked.");
    }
    Optional<Account> account =
        accounts.apply(ticket.authentication().account()).filter(Account::active);
    Optional<RelyingParty> party = parties.apply(ticket.relyingParty());
    if (account.isEmpty() || party.isEmpty()) {
      // closed or unregistered within the ticket's ten seconds
      return refused(FailureCode.INVALID_TICKET, "The ticket is no longer good.");
    }
    if (!boundAsDefined(ticket, party.get())) {
      return refused(
          FailureCode.INVALID_TICKET,
          "The ticket comes from no login transaction, and the service's definition requires one.");
    }
    return toldOf(account.get(), ticket, party.get(), asked, spoken);
  }

  /** A proxy ticket travels by no browser, so nobody on its way could have shaped the sign-in. */
  private static boolean boundAsDefined(ServiceTicket ticket, RelyingParty party) {
    return party.transactions() == Transactions.OPTIONAL
        || ticket.type() == TicketType.PROXY
        || ticket.commitment().binds();
  }

  private Validation toldOf(
      Account account,
      ServiceTicket ticket,
      RelyingParty party,
      ValidationRequest asked,
      Dialect spoken) {
    AssuranceLevel assurance = asked.assurance().orElse(party.assurance());
    if (!account.assurance().satisfies(assurance)) {
      return Validation.Failure.invalidUser(account.uid(), account.assurance(), assurance);
    }
    AuthenticationLevel level = asked.level().orElse(party.level());
    // the level is looked at afterwards, for it has a code of its own
    List<Strength> strengths =
        party
            .demand(Optional.of(AuthenticationLevel.BASIC), asked.strengths())
            .map(demand -> strongestFirst(demand.satisfiedBy(ticket.authentication().evidence())))
            .orElse(List.of());
    if (strengths.isEmpty()) {
      return refused(
          FailureCode.INVALID_STRENGTH,
          "The user signed in by none of the strengths that are accepted.");
    }
    if (!strengths.get(0).level().satisfies(level)) {
      return refused(
          FailureCode.INSUFFICIENT_AUTHENTICATION_LEVEL,
          "The user signed in at level "
              + strengths.get(0).level()
              + ", and "
              + level
              + " is asked.");
    }
    var signIn =
        new Validation.SignIn(
            strengths.get(0).level(),
            strengths,
            ticket.authentication().evidence().latest(),
            !ticket.fresh());
    return new Validation.Success(
        account.uid(),
        released(account, ticket.authentication().evidence(), party, asked, spoken, signIn),
        signIn,
        ticket.type(),
        new Validation.Proxying(Optional.empty(), Optional.empty(), ticket.proxies()));
  }

  /** CAS 4.2.1: by SAML, attributes MUST NOT be released to a service that is not on TLS. */
  private Released released(
      Account account,
      Evidence evidence,
      RelyingParty party,
      ValidationRequest asked,
      Dialect spoken,
      Validation.SignIn signIn) {
    return asked.endpoint() == Endpoint.SAML_VALIDATE && !asked.service().scheme().equals("https")
        ? Released.NOTHING
        : ReleasePolicy.release(
            party,
            AccountFacts.of(account, beyond.apply(account.uid()))
                .with(used(account, evidence, party, asked, spoken)),
            asked,
            spoken,
            signIn);
  }

  /** Looked up only for who may be told, because it costs and because it is personal. */
  private List<AuthenticationFactor> used(
      Account account,
      Evidence evidence,
      RelyingParty party,
      ValidationRequest asked,
      Dialect spoken) {
    if (factors.isEmpty() || spoken != Dialect.EU_LOGIN || !asked.wantsDetails(spoken)) {
      return List.of();
    }
    return factors.stream()
        .filter(known -> party.attributes().include(known.kind().word()))
        .flatMap(known -> known.of(account.id(), evidence).stream())
        .toList();
  }

  /** By level first: some clients read only the first. */
  private static List<Strength> strongestFirst(List<Strength> strengths) {
    return strengths.stream()
        .sorted(Comparator.comparing(Strength::level).thenComparing(s -> s).reversed())
        .toList();
  }

  private static Validation.Failure refused(FailureCode code, String sentence) {
    return new Validation.Failure(code, sentence);
  }
}
