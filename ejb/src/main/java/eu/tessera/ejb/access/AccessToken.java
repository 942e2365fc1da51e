package eu.tessera.ejb.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A token as lists show it; the token itself is in none of it.
 *
 * @param name what its maker calls it
 * @param maker uid of the account for which it stands
 */
public record AccessToken(
    UUID id,
    String name,
    Set<Scope> scopes,
    String maker,
    Instant created,
    Instant expires,
    Optional<Instant> used,
    Optional<Instant> revoked) {
  public AccessToken {
    scopes = Set.copyOf(scopes);
  }

  /** Whether it opens anything at that moment. */
  public boolean good(Instant now) {
    return revoked.isEmpty() && now.isBefore(expires);
  }
}
