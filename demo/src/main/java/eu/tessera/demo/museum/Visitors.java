package eu.tessera.demo.museum;

import eu.tessera.federation.saml.idp.peer.Told;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the museum knows besides its browsers' cookies: answers that a form from Tessera brought,
 * until the browser comes for them with its cookie; and the sessions that are over, for in a frame
 * of Tessera's logout page no cookie of ours arrives.
 */
final class Visitors {
  private static final int MOST = 1_000;

  /** An answer, and the message as it came. */
  record Answer(Told told, String xml) implements java.io.Serializable {}

  private final Map<String, Answer> landed = bounded();
  private final Set<String> over = Collections.newSetFromMap(bounded());

  /** Keeps an answer; by what its browser fetches it. */
  String land(Answer answer) {
    String key = UUID.randomUUID().toString();
    landed.put(key, answer);
    return key;
  }

  Optional<Answer> fetch(String key) {
    return Optional.ofNullable(landed.remove(key));
  }

  void end(String sessionIndex) {
    over.add(sessionIndex);
  }

  boolean ended(Told told) {
    return over.contains(told.sessionIndex());
  }

  private static <V> Map<String, V> bounded() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
          }
        });
  }
}
