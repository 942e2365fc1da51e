package eu.tessera.ejb.operation;

import eu.tessera.federation.assurance.LevelOfAssurance;
import java.time.Instant;
import java.util.Optional;

/**
 * How the eIDAS node of a country stands.
 *
 * @param code the eIDAS code
 * @param name in English
 * @param standing whether people can sign in
 * @param asked the least level that is asked of it
 * @param validUntil until when the metadata in use hold; empty where there are none
 * @param trouble what failed when they were last fetched
 * @param lately what came of sign-ins
 */
public record CountryState(
    String code,
    String name,
    Standing standing,
    LevelOfAssurance asked,
    Optional<Instant> validUntil,
    Optional<Trouble> trouble,
    Lately lately) {

  /** Whether people can sign in. */
  public enum Standing {
    /** They can, and the metadata were fetched when last tried. */
    GOOD,
    /** They can, by metadata of before: fetching fails. */
    FAILING,
    /** They cannot: there are no valid metadata. */
    OUT,
    /** They cannot: the node vouches for less than is asked. */
    TOO_LOW,
    /** Nobody has connected it. */
    NOT_CONNECTED
  }

  /**
   * What failed.
   *
   * @param since empty where nothing was fetched yet
   * @param reason in a few words of ours
   */
  public record Trouble(Optional<Instant> since, String reason) {}

  /**
   * What came of sign-ins in the last 24 hours.
   *
   * @param check the name of the check that refused the last one
   */
  public record Lately(
      int accepted,
      Optional<Instant> lastAccepted,
      int refused,
      Optional<Instant> lastRefused,
      Optional<String> check) {
    static final Lately NOTHING =
        new Lately(0, Optional.empty(), 0, Optional.empty(), Optional.empty());
  }
}
