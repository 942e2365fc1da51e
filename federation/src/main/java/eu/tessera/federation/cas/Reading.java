package eu.tessera.federation.cas;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading something from outside: the value, or why it is refused.
 *
 * @param <T> what was to be read
 */
public sealed interface Reading<T> {
  /** It could be read. */
  record Read<T>(T value) implements Reading<T> {}

  /** It could not; the sentence says what to write instead and never repeats what was sent. */
  record Refused<T>(Validation.Failure failure) implements Reading<T> {}

  static <T> Reading<T> of(T value) {
    return new Read<>(value);
  }

  static <T> Reading<T> refused(FailureCode code, String sentence) {
    return new Refused<>(new Validation.Failure(code, sentence));
  }

  /** Handles both cases. */
  default <R> R match(
      Function<? super T, ? extends R> read,
      Function<? super Validation.Failure, ? extends R> refused) {
    return this instanceof Read<T> r
        ? read.apply(r.value())
        : refused.apply(((Refused<T>) this).failure());
  }

  /** The value, or empty when refused. */
  default Optional<T> asOptional() {
    return match(Optional::of, failure -> Optional.empty());
  }

  /** The refusal, or empty when read. */
  default Optional<Validation.Failure> refusal() {
    return match(value -> Optional.empty(), Optional::of);
  }
}
