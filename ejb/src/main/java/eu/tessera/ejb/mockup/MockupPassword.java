package eu.tessera.ejb.mockup;

import java.util.Optional;

/** What a file says of a password or a client's secret. Never prints one. */
public sealed interface MockupPassword {
  /** There is none: the account cannot sign in by password, the client is public. */
  MockupPassword MISSING = new Missing();

  /**
   * In clear, as its author wrote it.
   *
   * @param reveal the password
   */
  record Clear(String reveal) implements MockupPassword {
    public Clear {
      if (reveal.isEmpty()) {
        throw new IllegalArgumentException("a password is not empty");
      }
    }

    @Override
    public String toString() {
      return "****";
    }
  }

  /**
   * As the mock-up rewrote it, by a rule that is not public: nobody but the mock-up can check it.
   *
   * @param scheme its name in the file, such as ARG2
   */
  record Sealed(String scheme) implements MockupPassword {}

  /** None. */
  record Missing() implements MockupPassword {}

  /** The password, if it is there in clear. */
  default Optional<Clear> clear() {
    return this instanceof Clear clear ? Optional.of(clear) : Optional.empty();
  }
}
