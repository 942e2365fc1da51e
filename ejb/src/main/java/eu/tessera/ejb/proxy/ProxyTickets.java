package eu.tessera.ejb.proxy;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.ticket.ServiceTicket;
import eu.tessera.ejb.ticket.Tickets;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.ProxyRequest;
import eu.tessera.federation.cas.Reading;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Issues tickets by which one service calls another (CAS 2.7). */
public final class ProxyTickets {
  private final ProxyGrants grants;
  private final Supplier<Registry> registry;
  private final Function<UUID, Optional<Account>> accounts;
  private final Tickets tickets;
  private final Consumer<AuditEvent> audit;
  private final Clock clock;

  /**
   * @param registry the one of the moment
   * @param accounts by id
   */
  public ProxyTickets(
      ProxyGrants grants,
      Supplier<Registry> registry,
      Function<UUID, Optional<Account>> accounts,
      Tickets tickets,
      Consumer<AuditEvent> audit,
      Clock clock) {
    this.grants = grants;
    this.registry = registry;
    this.accounts = accounts;
    this.tickets = tickets;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The answer to a request.
   *
   * @param spoken the dialect to write it in
   * @param ticket the proxy ticket, or why there is none
   */
  public record Issued(Dialect spoken, Reading<TicketId> ticket) {}

  /** Reads the request and answers it. */
  public Issued issue(Parameters parameters) {
    return ProxyRequest.read(parameters)
        .match(
            this::issue,
            failure -> new Issued(Dialect.EU_LOGIN, new Reading.Refused<TicketId>(failure)));
  }

  private Issued issue(ProxyRequest asked) {
    Optional<ProxyGrant> found = grants.find(asked.pgt());
    Optional<Account> account =
        found.flatMap(g -> accounts.apply(g.authentication().account())).filter(Account::active);
    if (account.isEmpty()) {
      // whose it was is not known, so the service to be called tells what is likely spoken
      Dialect spoken =
          registry.get().find(asked.target()).map(RelyingParty::dialect).orElse(Dialect.EU_LOGIN);
      return new Issued(
          spoken,
          Reading.refused(
              FailureCode.BAD_PGT,
              "The proxy granting ticket is unknown or too old, or its session has ended."));
    }
    ProxyGrant grant = found.orElseThrow();
    return new Issued(grant.spoken(), issue(grant, account.get(), asked.target()));
  }

  private Reading<TicketId> issue(ProxyGrant grant, Account account, ServiceUrl target) {
    // asked anew each time: the definition may have changed since
    Optional<RelyingParty> caller =
        registry
            .get()
            .byId(grant.relyingParty())
            .filter(party -> party.proxy().allowsCallback(grant.callback()));
    if (caller.isEmpty()) {
      return denied("The service's definition does not let it call others.");
    }
    Optional<RelyingParty> called = registry.get().find(target);
    if (called.isEmpty()) {
      return denied("The targetService is not registered here.");
    }
    if (!mayCall(caller.get(), called.get(), target)) {
      return denied(
          "The service's definition does not name the targetService among its targets, and the"
              + " targetService's does not accept proxies.");
    }
    if (!admits(called.get(), grant)) {
      return denied("The targetService takes none of the ways in which the user signed in.");
    }
    TicketId ticket =
        tickets.issue(
            ServiceTicket.byProxy(
                target, called.get().id(), grant.authentication(), chain(grant), clock.instant()));
    audit.accept(
        new AuditEvent.TicketIssued(
            account.uid(), grant.authentication().session(), called.get().id(), "CAS proxy"));
    return Reading.of(ticket);
  }

  /** A service can do nothing to itself that it could not do without a ticket. */
  private static boolean mayCall(RelyingParty caller, RelyingParty called, ServiceUrl target) {
    return caller.id().equals(called.id())
        || caller.proxy().namesTarget(target)
        || called.proxy().accepts();
  }

  /** Levels are for its validation to ask; what it never takes can be told now. */
  private static boolean admits(RelyingParty called, ProxyGrant grant) {
    return called
        .demand(Optional.of(AuthenticationLevel.BASIC), Set.of())
        .filter(demand -> !demand.satisfiedBy(grant.authentication().evidence()).isEmpty())
        .isPresent();
  }

  /** CAS 2.6.2: the latest first. */
  private static List<String> chain(ProxyGrant grant) {
    List<String> chain = new ArrayList<>();
    chain.add(grant.callback().text());
    chain.addAll(grant.before());
    return chain;
  }

  private static Reading<TicketId> denied(String sentence) {
    return Reading.refused(FailureCode.ACCESSED_DENIED, sentence);
  }
}
