package eu.tessera.ejb.exchange;

import eu.tessera.ejb.exchange.check.Checks;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import java.util.List;
import java.util.Optional;

/**
 * A proposal that was read and checked.
 *
 * @param json the definition, completed
 * @param party empty where the definition has mistakes
 * @param document uploaded or fetched
 */
record Reading(
    String service,
    String json,
    Optional<RelyingParty> party,
    Optional<MetadataDocument> document,
    Checks.Outcome outcome) {

  boolean good() {
    return party.isPresent() && outcome.good();
  }

  List<Finding> findings() {
    return outcome.findings();
  }

  Differences.Side side() {
    return new Differences.Side(party, outcome.metadata());
  }
}
