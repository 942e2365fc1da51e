package eu.tessera.ejb.owndata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to an account in the last ninety days, a page at a time. */
public final class ActivityLog {
  /** How far back people look. */
  public static final Duration REACH = Duration.ofDays(90);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Audit audit;
  private final Clock clock;

  public ActivityLog(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A page of it, the newest first.
   *
   * @param before the position of the last one on the page before; {@link Long#MAX_VALUE} for the
   *     first page
   */
  public List<Activity> of(String uid, long before, int many) {
    return audit.ofAccount(uid, before, clock.instant().minus(REACH), many).stream()
        .map(ActivityLog::read)
        .toList();
  }

  private static Activity read(AuditEntry entry) {
    Map<String, String> facts = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, JsonNode> field : JSON.readTree(entry.content()).properties()) {
        text(field.getValue()).ifPresent(text -> facts.put(field.getKey(), text));
      }
    } catch (JsonProcessingException fromALaterRelease) {
      // the list shows that something happened, and when
    }
    return new Activity(entry.position(), entry.at(), entry.kind(), facts);
  }

  /** A simple value, or a list of them. */
  private static Optional<String> text(JsonNode value) {
    if (value.isArray()) {
      List<String> all = new ArrayList<>();
      value.forEach(v -> all.add(v.asText()));
      return Optional.of(String.join(", ", all));
    }
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
  }
}
