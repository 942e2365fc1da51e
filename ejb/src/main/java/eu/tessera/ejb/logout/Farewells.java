package eu.tessera.ejb.logout;

import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.federation.cas.LogoutMessage;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells services, each on its own, that a session of theirs is over. */
final class Farewells implements AutoCloseable {
  /** For a message that waits in its service's lane; what comes later is nobody's matter. */
  private static final int PATIENCE_SECONDS = 10;

  private final Supplier<Registry> registry;
  private final Consumer<AuditEvent> audit;
  private final Clock clock;
  private final Lanes lanes = new Lanes();
  private final LogoutPost post = new LogoutPost();

  Farewells(Supplier<Registry> registry, Consumer<AuditEvent> audit, Clock clock) {
    this.registry = registry;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is known of a visit before anybody is told. */
  Told before(Visit visit) {
    return visit.takesPart() ? Told.WAITING : Told.TAKES_NO_PART;
  }

  /**
   * Tells the service of a visit that takes part.
   *
   * @param outcome is called once, on whatever thread
   */
  void tell(Visit visit, Consumer<Told> outcome) {
    CompletableFuture<Told> told = new CompletableFuture<>();
    told.completeOnTimeout(Told.NOT_TOLD, PATIENCE_SECONDS, TimeUnit.SECONDS)
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
    return party(visit).filter(p -> Addresses.allow(p, visit.url())).isPresent()
        && post.send(
            visit.url(),
            new LogoutMessage("LR-" + UUID.randomUUID(), visit.ticket(), clock.instant()));
  }

  /** The definition as it is now: since the visit it may have changed its mind or its addresses. */
  private Optional<RelyingParty> party(Visit visit) {
    return registry
        .get()
        .find(visit.url())
        .filter(p -> p.id().equals(visit.service()))
        .filter(RelyingParty::logout);
  }

  @Override
  public void close() {
    lanes.close();
  }
}
