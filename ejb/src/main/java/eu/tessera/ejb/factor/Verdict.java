package eu.tessera.ejb.factor;

import eu.tessera.federation.assurance.Proof;
import java.util.UUID;

/** What came of an attempt to prove something. */
public sealed interface Verdict {

  /** It fits. */
  record Proven(UUID account, Proof proof) implements Verdict {}

  /** It does not; which part is not said. */
  record Wrong() implements Verdict {}

  /** Too many tries; it was not even looked at. */
  record TooMany() implements Verdict {}

  /** The server has too much to do; it was not looked at and counts for nothing. */
  record Busy() implements Verdict {}

  /** It fits, but the account may not be used. */
  record NotUsable() implements Verdict {}

  /** Handles each kind. */
  default <R> R match(Cases<R> cases) {
    if (this instanceof Proven proven) {
      return cases.proven(proven);
    }
    if (this instanceof Wrong) {
      return cases.wrong();
    }
    if (this instanceof TooMany) {
      return cases.tooMany();
    }
    return this instanceof Busy ? cases.busy() : cases.notUsable();
  }

  /**
   * One answer for each kind.
   *
   * @param <R> the answer
   */
  interface Cases<R> {
    R proven(Proven verdict);

    R wrong();

    R tooMany();

    R busy();

    R notUsable();
  }
}
