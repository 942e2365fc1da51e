package eu.tessera.federation.saml.idp;

import java.time.Duration;

/**
 * Who and where we are, and how far clocks may differ.
 *
 * @param entityId our name: the address of our metadata
 * @param signOn where requests for a sign-in arrive, by both bindings
 * @param logout where logout messages arrive, by both bindings
 * @param skew by how much others' clocks may be off, either way
 * @param oldest how old a request may be
 * @param answerLife how long an assertion can be handed in
 */
public record IdpSettings(
    String entityId,
    String signOn,
    String logout,
    Duration skew,
    Duration oldest,
    Duration answerLife) {
  public IdpSettings {
    if (skew.isNegative() || oldest.isNegative() || oldest.isZero() || !positive(answerLife)) {
      throw new IllegalArgumentException("durations of the identity provider are positive");
    }
  }

  /** Three minutes of skew, requests of ten minutes, answers of five. */
  public static IdpSettings usual(String entityId, String signOn, String logout) {
    return new IdpSettings(
        entityId,
        signOn,
        logout,
        Duration.ofMinutes(3),
        Duration.ofMinutes(10),
        Duration.ofMinutes(5));
  }

  private static boolean positive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
