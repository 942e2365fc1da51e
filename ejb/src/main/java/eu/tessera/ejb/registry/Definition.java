package eu.tessera.ejb.registry;

import java.util.List;
import java.util.Optional;

/** What came of reading a service's definition. */
public sealed interface Definition {
  /** It was good. */
  record Taken(RelyingParty party) implements Definition {}

  /**
   * It was not.
   *
   * @param file the name of the file
   * @param mistakes a sentence for each, naming file, field and what to write
   */
  record SetAside(String file, List<String> mistakes) implements Definition {
    public SetAside {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** The relying party, or empty when it was set aside. */
  default Optional<RelyingParty> taken() {
    return this instanceof Taken taken ? Optional.of(taken.party) : Optional.empty();
  }

  /** The sentences; empty when it was good. */
  default List<String> sentences() {
    return this instanceof SetAside aside ? aside.mistakes : List.of();
  }
}
