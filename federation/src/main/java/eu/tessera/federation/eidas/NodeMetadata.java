package eu.tessera.federation.eidas;

import eu.tessera.federation.assurance.LevelOfAssurance;
import java.net.URI;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a country's node says of itself, verified.
 *
 * @param country whose node it is
 * @param entityId what it calls itself
 * @param signOn where requests are posted
 * @param signingKeys one of them signs its responses
 * @param levels that it publishes; it may state no other
 * @param validUntil when all of this ends
 */
public record NodeMetadata(
    Country country,
    String entityId,
    URI signOn,
    List<PublicKey> signingKeys,
    Set<LevelOfAssurance> levels,
    Instant validUntil) {
  public NodeMetadata {
    signingKeys = List.copyOf(signingKeys);
    levels = Set.copyOf(levels);
  }

  /** Whether it can meet {@code wanted}, and what the country's row demands beyond. */
  public boolean reaches(LevelOfAssurance wanted) {
    LevelOfAssurance asked = country.atLeast(wanted);
    return levels.stream().anyMatch(level -> level.satisfies(asked));
  }
}
