package eu.tessera.demo.country;

import eu.tessera.federation.identity.PersonIdentifier;
import eu.tessera.federation.identity.PersonName;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An invented person.
 *
 * @param identifier as the node states it to the institutions of the Union
 * @param name in Latin letters, both parts present
 * @param originalName in the original script, where that is another
 * @param born the date of birth
 * @param about what is worth trying with this name, or empty
 */
public record Person(
    PersonIdentifier identifier,
    PersonName name,
    Optional<PersonName> originalName,
    LocalDate born,
    String about) {
  public Person {
    if (name.first().isEmpty() || name.last().isEmpty()) {
      throw new IllegalArgumentException("the eIDAS profile wants both names");
    }
    if (!"EU".equals(identifier.destination())) {
      throw new IllegalArgumentException("the identifier is for somebody else");
    }
  }
}
