package eu.tessera.demo.node;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Requests whose citizen is still choosing, under a random id. A request stays until it expires, so
 * that the back button and a double click work; to answer it twice is for Tessera to refuse.
 */
final class PendingRequests {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int MOST = 1000;

  private record Waiting(NodeProtocol.Asked asked, Instant until) {}

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  PendingRequests(Clock clock) {
    this.clock = clock;
  }

  /** Keeps the request and returns its id; the oldest one goes when there are too many. */
  synchronized String keep(NodeProtocol.Asked asked) {
    waiting.values().removeIf(w -> !clock.instant().isBefore(w.until()));
    if (waiting.size() >= MOST) {
      waiting.remove(waiting.keySet().iterator().next());
    }
    var bytes = new byte[18];
    random.nextBytes(bytes);
    String id = Base64.getUrlEncoder().encodeToString(bytes);
    waiting.put(id, new Waiting(asked, clock.instant().plus(LIFE)));
    return id;
  }

  /** The request with this id; empty when it is unknown or has waited too long. */
  synchronized Optional<NodeProtocol.Asked> find(String id) {
    return Optional.ofNullable(waiting.get(id))
        .filter(w -> clock.instant().isBefore(w.until()))
        .map(Waiting::asked);
  }
}
