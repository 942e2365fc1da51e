package eu.tessera.ejb.access;

import eu.tessera.persistence.access.AccessTokenRow;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A token as its operators see it; the secret is not in it.
 *
 * @param name what its maker calls it
 * @param madeBy uid of who made it
 * @param expires when it ends by itself, if it does
 * @param used last, to the minute
 * @param revoked since when it opens nothing, if it was revoked
 */
public record AccessToken(
    UUID id,
    String name,
    Set<Scope> scopes,
    String madeBy,
    Instant created,
    Optional<Instant> expires,
    Optional<Instant> used,
    Optional<Instant> revoked) {
  public AccessToken {
    scopes = Set.copyOf(scopes);
  }

  static AccessToken of(AccessTokenRow row) {
    return new AccessToken(
        row.id(),
        row.name(),
        row.scopes().stream().flatMap(s -> Scope.of(s).stream()).collect(Collectors.toSet()),
        row.madeBy(),
        row.createdAt(),
        row.expiresAt(),
        row.usedAt(),
        row.revokedAt());
  }

  boolean opens(Scope scope, Instant now) {
    return good(now) && scopes.contains(scope);
  }

  /** Whether it opens anything at that moment. */
  public boolean good(Instant now) {
    return revoked.isEmpty() && expires.filter(end -> !end.isAfter(now)).isEmpty();
  }
}
