package eu.tessera.ejb.exchange;

import java.util.List;
import java.util.Optional;

/** What came of an action: its result, or why not. */
public sealed interface Answer<T> {
  /** It is done. */
  record Done<T>(T result) implements Answer<T> {}

  /**
   * It is not.
   *
   * @param sentence for the person who asked
   * @param findings where {@code why} is {@code HAS_ERRORS}
   */
  record Refused<T>(Why why, String sentence, List<Finding> findings) implements Answer<T> {
    public Refused {
      findings = List.copyOf(findings);
    }
  }

  /** Why not. */
  enum Why {
    /** The person's roles do not reach so far. */
    NOT_ALLOWED,
    /** There is none, or the person may not know that there is. */
    NOT_FOUND,
    /** A second person is needed, and this is the first. */
    OWN_SUBMISSION,
    /** Findings of severity ERROR. */
    HAS_ERRORS,
    /** Not in this state, or somebody else was first. */
    WRONG_STATE,
    /** What was typed cannot be. */
    INVALID,
    /** So often within so short a time that it has to wait. */
    TOO_OFTEN
  }

  static <T> Answer<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Answer<T> refused(Why why, String sentence) {
    return new Refused<>(why, sentence, List.of());
  }

  /** The result, where there is one. */
  default Optional<T> value() {
    return this instanceof Done<T> done ? Optional.of(done.result) : Optional.empty();
  }

  /** The refusal, where there is one. */
  default Optional<Refused<T>> refusal() {
    return this instanceof Refused<T> refused ? Optional.of(refused) : Optional.empty();
  }
}
