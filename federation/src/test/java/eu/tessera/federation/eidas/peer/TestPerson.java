package eu.tessera.federation.eidas.peer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody whom a test country knows.
 *
 * @param number the last part of the identifier, unique within the country
 * @param firstName in Latin letters
 * @param familyName in Latin letters
 * @param original both names in the country's own script, where that is another
 */
public record TestPerson(
    String number, String firstName, String familyName, Optional<Names> original, LocalDate born) {

  /** Names in another script. */
  public record Names(String first, String family) {}

  public static TestPerson of(String number, String first, String family, LocalDate born) {
    return new TestPerson(number, first, family, Optional.empty(), born);
  }

  public TestPerson written(String first, String family) {
    return new TestPerson(
        number, firstName, familyName, Optional.of(new Names(first, family)), born);
  }
}
