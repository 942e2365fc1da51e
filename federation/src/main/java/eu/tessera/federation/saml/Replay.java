package eu.tessera.federation.saml;

import java.time.Instant;

/**
 * The memory of what was already used, shared by all nodes of a cluster. Names are taken
 * atomically: of two that come at once, one is first.
 */
public interface Replay {
  /**
   * Takes note of {@code id}.
   *
   * @param id issuer and message id, as the caller joins them
   * @param until how long it must be remembered
   * @return whether it was never seen before
   */
  boolean firstSeen(String id, Instant until);
}
