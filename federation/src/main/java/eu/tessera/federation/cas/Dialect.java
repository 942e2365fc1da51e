package eu.tessera.federation.cas;

import java.util.Optional;

/** The two ways of speaking CAS, which are never mixed in one answer. */
public enum Dialect {
  /** EU Login's: flat, in its own namespace, with levels and strengths. */
  EU_LOGIN("eulogin"),
  /**
   * The standard's (CAS protocol specification 3.0.3): Yale's namespace, {@code cas:attributes}.
   */
  CAS("cas");

  private final String word;

  Dialect(String word) {
    this.word = word;
  }

  /** The word for it in service definitions. */
  public String word() {
    return word;
  }

  /** Reads the word of a service definition; empty when there is no such dialect. */
  public static Optional<Dialect> named(String word) {
    for (Dialect dialect : values()) {
      if (dialect.word.equals(word)) {
        return Optional.of(dialect);
      }
    }
    return Optional.empty();
  }
}
