package eu.tessera.ejb.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.ejb.audit.AuditEntry;
import eu.tessera.ejb.operation.CountryState.Lately;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what came of eIDs, by country, from what the auditor was told. */
final class LatelyByCountry {
  static final String ACCEPTED = "EidAccepted";
  static final String REFUSED = "EidRefused";

  /** The events that it counts. */
  static final Set<String> KINDS = Set.of(ACCEPTED, REFUSED);

  private static final ObjectMapper JSON = new ObjectMapper();

  private LatelyByCountry() {}

  /**
   * Counts.
   *
   * @param events the newest first
   */
  static Map<String, Lately> of(List<AuditEntry> events) {
    Map<String, Lately> counted = new HashMap<>();
    for (AuditEntry event : events) {
      JsonNode content = read(event.content());
      counted.merge(
          content.path("country").asText(),
          one(event, content.path("check").asText()),
          LatelyByCountry::sum);
    }
    return counted;
  }

  private static Lately one(AuditEntry event, String check) {
    Optional<Instant> at = Optional.of(event.at());
    return event.kind().equals(ACCEPTED)
        ? new Lately(1, at, 0, Optional.empty(), Optional.empty())
        : new Lately(0, Optional.empty(), 1, at, Optional.of(check));
  }

  private static Lately sum(Lately newer, Lately older) {
    return new Lately(
        newer.accepted() + older.accepted(),
        newer.lastAccepted().or(older::lastAccepted),
        newer.refused() + older.refused(),
        newer.lastRefused().or(older::lastRefused),
        newer.check().or(older::check));
  }

  private static JsonNode read(String content) {
    try {
      return JSON.readTree(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an event of ours is not JSON", impossible);
    }
  }
}
