package eu.tessera.ejb.factor;

import eu.tessera.federation.assurance.Method;
import java.util.Optional;
import java.util.UUID;

/** One verification method: decides whether an answer fits, and nothing else. */
public interface Factor {

  Method method();

  /** Whether the account has it. */
  boolean setUpBy(UUID account);

  /**
   * Looks at an answer.
   *
   * @param account empty when the name typed belongs to nobody: it must cost and take the same
   */
  Fit verify(Optional<UUID> account, Answer answer);

  /** What a factor says of an answer. */
  enum Fit {
    FITS,
    FITS_NOT,
    /** Not looked at, for lack of room. */
    NO_ROOM
  }
}
