package eu.tessera.federation.identity;

import eu.tessera.federation.assurance.LevelOfAssurance;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a country's node states about a person: the minimum data set of a natural person (eIDAS
 * Attribute Profile 1.4, 2.2) and how surely.
 *
 * @param country the eIDAS code of the node's country, such as BE or EL
 * @param identifier the unique identifier, the key of the identity together with the country
 * @param name in Latin letters
 * @param originalName in the original script, where the node gives one
 * @param born date of birth
 * @param level what the node vouches for
 */
public record EidIdentity(
    String country,
    PersonIdentifier identifier,
    PersonName name,
    Optional<PersonName> originalName,
    LocalDate born,
    LevelOfAssurance level) {

  /** Names the country and the level only, for the rest is personal. */
  @Override
  public String toString() {
    return "EidIdentity[" + country + ", " + level + "]";
  }
}
