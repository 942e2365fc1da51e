package eu.tessera.ejb.proxy;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.federation.cas.TicketId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Keeps what was granted by proxy granting tickets, under their digests: for two hours a ticket is
 * worth somebody's name, and who sees this memory should not have it.
 */
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
    grants.put(digest(pgt), grant, LIFE);
  }

  /**
   * What the ticket grants; it can be used again and again (CAS 3.3.1).
   *
   * @return empty when it was never given out, its time is over, or the person has signed out (CAS
   *     3.3.1: it MUST expire then)
   */
  Optional<ProxyGrant> find(TicketId pgt) {
    return grants
        .get(digest(pgt))
        .filter(grant -> clock.instant().isBefore(grant.granted().plus(LIFE)))
        .filter(grant -> sessionLives.test(grant.authentication().session()));
  }

  private static String digest(TicketId pgt) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(pgt.value().getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}
