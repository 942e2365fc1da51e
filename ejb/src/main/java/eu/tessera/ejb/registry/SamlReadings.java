package eu.tessera.ejb.registry;

import java.util.HashMap;
import java.util.Map;

/** Remembers what came of reading metadata, as long as definition and metadata stay the same. */
final class SamlReadings {
  private record Key(RelyingParty party, String digest) {}

  private Map<Key, SamlReading.Result> before = Map.of();
  private Map<Key, SamlReading.Result> now = new HashMap<>();

  /** From here on what is read again is kept, and the rest forgotten at the next turn. */
  void turn() {
    before = now;
    now = new HashMap<>();
  }

  SamlReading.Result read(RelyingParty party, MetadataDocument document) {
    Key key = new Key(party, document.digest());
    SamlReading.Result known = before.get(key);
    SamlReading.Result result = known != null ? known : SamlReading.read(party, document);
    now.put(key, result);
    return result;
  }
}
