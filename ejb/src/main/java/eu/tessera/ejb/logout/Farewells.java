package eu.tessera.ejb.logout;

import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.logout.SubjectTeller.Route;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.federation.cas.LogoutMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells services, each on its own, that a session of theirs is over. */
final class Farewells implements AutoCloseable {
  /** For a message that waits in its service's lane; what comes later is nobody's matter. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Supplier<Registry> registry;
  private final SubjectTeller saml;
  private final Consumer<AuditEvent> audit;
  private final Clock clock;
  private final Duration patience;
  private final Lanes lanes = new Lanes();
  private final LogoutPost post;

  Farewells(
      Supplier<Registry> registry, SubjectTeller saml, Consumer<AuditEvent> audit, Clock clock) {
    this(registry, saml, audit, clock, PATIENCE, LogoutPost.LIMIT);
  }

  Farewells(
      Supplier<Registry> registry,
      SubjectTeller saml,
      Consumer<AuditEvent> audit,
      Clock clock,
      Duration patience,
      Duration limit) {
    this.patience = patience;
    this.post = new LogoutPost(limit);
    this.registry = registry;
    this.saml = saml;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is known of a visit before anybody is told. */
  Told before(Visit visit) {
    if (!visit.takesPart()) {
      return Told.TAKES_NO_PART;
    }
    Optional<Route> route = visit.bySubject().map(s -> saml.route(visit, s));
    if (route.isPresent() && party(visit).isEmpty()) {
      return Told.NOT_TOLD;
    }
    return route
        .map(
            r ->
                switch (r) {
                  case DIRECT, DIRECT_ELSE_BROWSER -> Told.WAITING;
                  case BY_BROWSER -> Told.BY_BROWSER;
                  case NONE -> Told.NOT_TOLD;
                })
        .orElse(Told.WAITING);
  }

  /** The name by which a browser can tell the service, where it can. */
  Optional<KnownBy.Subject> byBrowser(Visit visit) {
    return visit.bySubject().filter(s -> saml.route(visit, s).byBrowser());
  }

  /**
   * Tells the service of a visit that takes part.
   *
   * @param outcome is called once, on whatever thread
   */
  void tell(Visit visit, Consumer<Told> outcome) {
    CompletableFuture<Told> told = new CompletableFuture<>();
    told.completeOnTimeout(Told.NOT_TOLD, patience.toMillis(), TimeUnit.MILLISECONDS)
        .thenAccept(
            t -> {
              audit.accept(
                  new AuditEvent.ServiceToldOfLogout(
                      visit.uid(), visit.session(), visit.service(), t.name()));
              outcome.accept(t);
            });
    boolean begun =
        lanes.run(
            visit.service(),
            () -> {
              Told t = Told.NOT_TOLD;
              try {
                t = !told.isDone() && told(visit) ? Told.TOLD : Told.NOT_TOLD;
              } finally {
                told.complete(t);
              }
            });
    if (!begun) {
      told.complete(Told.NOT_TOLD);
    }
  }

  private boolean told(Visit visit) {
    Optional<RelyingParty> party = party(visit);
    return party.isPresent()
        && visit
            .byTicket()
            .map(ticket -> told(party.get(), ticket))
            .or(() -> visit.bySubject().map(subject -> told(visit, subject)))
            .orElse(false);
  }

  private boolean told(RelyingParty party, KnownBy.Ticket ticket) {
    return Addresses.allow(party, ticket.url())
        && post.send(
            ticket.url(),
            new LogoutMessage("LR-" + UUID.randomUUID(), ticket.ticket(), clock.instant()));
  }

  private boolean told(Visit visit, KnownBy.Subject subject) {
    return saml.route(visit, subject).direct() && saml.tell(visit, subject);
  }

  /** The definition as it is now: since the visit it may have changed its mind or its addresses. */
  private Optional<RelyingParty> party(Visit visit) {
    Registry now = registry.get();
    return visit
        .byTicket()
        .map(ticket -> now.find(ticket.url()).filter(p -> p.id().equals(visit.service())))
        .orElseGet(() -> now.byId(visit.service()))
        .filter(RelyingParty::logout);
  }

  @Override
  public void close() {
    lanes.close();
  }
}
