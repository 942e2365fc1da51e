package eu.tessera.ejb.proxy;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.federation.cas.TicketId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Keeps what was granted by proxy granting tickets. */
public final class ProxyGrants {
  /** As long as a session may be idle by default: the service works on behind the person's back. */
  public static final Duration LIFE = Duration.ofHours(2);

  private static final int MOST = 200_000;

  private final GridMap<ProxyGrant> grants;
  private final Predicate<UUID> sessionLives;
  private final Clock clock;

  public ProxyGrants(Grid grid, Predicate<UUID> sessionLives, Clock clock) {
    this.grants = grid.map("proxy-grants", MOST);
    this.sessionLives = sessionLives;
    this.clock = clock;
  }

  void keep(TicketId pgt, ProxyGrant grant) {
    grants.put(pgt.value(), grant, LIFE);
  }

  /**
   * What the ticket grants; it can be used again and again (CAS 3.3.1).
   *
   * @return empty when it was never given out, its time is over, or the person has signed out (CAS
   *     3.3.1: it MUST expire then)
   */
  Optional<ProxyGrant> find(TicketId pgt) {
    return grants
        .get(pgt.value())
        .filter(grant -> clock.instant().isBefore(grant.granted().plus(LIFE)))
        .filter(grant -> sessionLives.test(grant.visit().session()));
  }
}
