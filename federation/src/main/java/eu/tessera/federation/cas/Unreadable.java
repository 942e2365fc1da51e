package eu.tessera.federation.cas;

import java.util.function.Supplier;

/**
 * Breaks off a reading from within this room; never leaves it, for {@link #reading} turns it into a
 * {@link Reading.Refused}. Carries no stack, because anybody outside can cause it.
 */
final class Unreadable extends RuntimeException {
  private final FailureCode code;

  Unreadable(FailureCode code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
  }

  static <T> Reading<T> reading(Supplier<T> reader) {
    try {
      return Reading.of(reader.get());
    } catch (Unreadable refused) {
      return Reading.refused(refused.code, refused.getMessage());
    }
  }
}
