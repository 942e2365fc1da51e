package eu.tessera.ejb.registry;

import java.util.Optional;

/** Whether a service begins its sign-ins by a login transaction of EU Login's dialect. */
public enum Transactions {
  /** It may: one that is begun is held to, and a sign-in without one is as good. */
  OPTIONAL,
  /**
   * It always does, with a commitment: whoever shapes a link to the sign-in cannot leave it out.
   */
  REQUIRED;

  static Optional<Transactions> named(String word) {
    return switch (word) {
      case "optional" -> Optional.of(OPTIONAL);
      case "required" -> Optional.of(REQUIRED);
      default -> Optional.empty();
    };
  }
}
