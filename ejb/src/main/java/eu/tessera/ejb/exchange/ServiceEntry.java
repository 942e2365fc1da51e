package eu.tessera.ejb.exchange;

import eu.tessera.ejb.registry.RelyingParty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service as lists and its own page show it.
 *
 * @param id of the definition
 * @param place where its definition lies
 * @param live what sign-ins meet now; empty while nothing has gone live, or it was set aside
 * @param definition the live definition as JSON; empty where nothing is live
 * @param refresh how its metadata are fetched, where they are
 * @param problems why its definition or metadata are set aside; empty when all is well
 * @param open how many versions wait: drafts, submitted, planned
 */
public record ServiceEntry(
    String id,
    String name,
    Place place,
    Optional<String> owner,
    Optional<String> entityId,
    Optional<RelyingParty> live,
    Optional<String> definition,
    Optional<Refresh> refresh,
    List<String> problems,
    int open) {

  /** Where a definition lies. */
  public enum Place {
    /** In the folder: read here, changed there. */
    FILE,
    /** In the database, by submissions. */
    STORED,
    /** In the database, from a federation's file. */
    AGGREGATE
  }

  /**
   * How the last fetches went.
   *
   * @param address where metadata are fetched
   * @param good when they last came and were good
   * @param failingSince since when they do not; the last good ones stay in use
   * @param trouble what is wrong, as a sentence
   */
  public record Refresh(
      String address,
      Optional<Instant> good,
      Optional<Instant> failingSince,
      Optional<String> trouble) {}

  public ServiceEntry {
    problems = List.copyOf(problems);
  }
}
