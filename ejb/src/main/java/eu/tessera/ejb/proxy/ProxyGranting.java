package eu.tessera.ejb.proxy;

import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.ticket.ServiceTicket;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.ProxyCallback;
import eu.tessera.federation.cas.ProxyGrantingProtocol;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Grants a service the right to call others, where its validation asks for that (CAS 2.5.4). */
public final class ProxyGranting {
  /** How many services one call may go through: a ring of them must not grow for ever. */
  static final int DEEPEST = 8;

  private final Function<String, Optional<RelyingParty>> parties;
  private final Callbacks callbacks;
  private final ProxyGrants grants;
  private final Function<TicketId.Kind, TicketId> ids;
  private final Consumer<AuditEvent> audit;
  private final Clock clock;

  /**
   * @param parties by the id of their definition
   * @param ids makes unguessable tickets
   */
  public ProxyGranting(
      Function<String, Optional<RelyingParty>> parties,
      Callbacks callbacks,
      ProxyGrants grants,
      Function<TicketId.Kind, TicketId> ids,
      Consumer<AuditEvent> audit,
      Clock clock) {
    this.parties = parties;
    this.callbacks = callbacks;
    this.grants = grants;
    this.ids = ids;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the service is answered in the end.
   *
   * @param taken the ticket, if there was one
   * @param decided what was decided without regard to proxies
   * @return {@code decided}, or the same with the IOU of a proxy granting ticket that has arrived,
   *     or a refusal: a service that asked for one cannot work without it
   */
  public Validation answer(
      ValidationRequest asked, Dialect spoken, Optional<ServiceTicket> taken, Validation decided) {
    Optional<ProxyGrantingProtocol> other = asked.otherProtocol(spoken);
    if (other.isPresent() && decided instanceof Validation.Success) {
      // to say nothing of it would leave the service waiting for a ticket that never comes
      return new Validation.Failure(
          FailureCode.INVALID_REQUEST,
          "The proxyGrantingProtocol "
              + other.get()
              + " is not offered here: ask for PGT_URL, with a pgtUrl.");
    }
    return asked
        .callback()
        .flatMap(
            url ->
                taken.flatMap(
                    ticket ->
                        decided.match(
                            success -> Optional.of(granted(url, spoken, ticket, success)),
                            failure -> Optional.empty())))
        .orElse(decided);
  }

  private Validation granted(
      ServiceUrl url, Dialect spoken, ServiceTicket ticket, Validation.Success success) {
    Optional<RelyingParty> party =
        parties.apply(ticket.relyingParty()).filter(p -> p.proxy().allowsCallback(url));
    if (party.isEmpty()) {
      return new Validation.Failure(
          FailureCode.UNAUTHORIZED_PROXY_CALLBACK,
          "The service's definition does not name this pgtUrl as a callback.");
    }
    if (ticket.proxies().size() >= DEEPEST) {
      return new Validation.Failure(
          FailureCode.UNAUTHORIZED_PROXY_CALLBACK,
          "The ticket came through too many services already.");
    }
    TicketId pgt = ids.apply(TicketId.Kind.PROXY_GRANTING);
    TicketId iou = ids.apply(TicketId.Kind.PROXY_GRANTING_IOU);
    Callbacks.Reach reach =
        party.get().proxy().names(url) ? Callbacks.Reach.ANYWHERE : Callbacks.Reach.PUBLIC;
    if (!callbacks.deliver(
        ticket.relyingParty(), url, reach, new ProxyCallback(pgt, iou), spoken)) {
      return new Validation.Failure(
          FailureCode.PROXY_COMMUNICATION_ERROR,
          "The pgtUrl could not be called, or did not acknowledge the proxy granting ticket.");
    }
    grants.keep(
        pgt,
        new ProxyGrant(
            ticket.relyingParty(),
            url,
            ticket.authentication(),
            ticket.proxies(),
            spoken,
            clock.instant()));
    audit.accept(
        new AuditEvent.ProxyGranted(
            success.user(), ticket.authentication().session(), ticket.relyingParty()));
    return new Validation.Success(
        success.user(),
        success.released(),
        success.signIn(),
        success.ticketType(),
        new Validation.Proxying(
            Optional.of(ProxyGrantingProtocol.PGT_URL),
            Optional.of(iou),
            success.proxying().proxies()));
  }
}
