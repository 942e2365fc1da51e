package eu.tessera.ejb.owndata;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to an account, as the audit tells it.
 *
 * @param position in the audit's chain, by which the next page is asked for
 * @param kind the name of the event
 * @param facts its fields that are simple values, as text; none where they cannot be read
 */
public record Activity(long position, Instant at, String kind, Map<String, String> facts) {
  public Activity {
    facts = Map.copyOf(facts);
  }
}
