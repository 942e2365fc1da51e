package eu.tessera.ejb.owndata;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that is kept about somebody, as named values in their order. Names are letters only;
 * values are texts, times as ISO 8601, and lists joined by commas.
 */
public record OwnEntry(Map<String, String> values) {
  public static final OwnEntry EMPTY = new OwnEntry(Map.of());

  public OwnEntry {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The same with one value more. */
  public OwnEntry with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new OwnEntry(more);
  }

  public OwnEntry with(String name, Instant at) {
    return with(name, at.toString());
  }

  /** With a value that may be missing, and then is left out. */
  public OwnEntry with(String name, Optional<String> value) {
    return value.map(v -> with(name, v)).orElse(this);
  }

  /** With a list, in the order of the alphabet; one without members is left out. */
  public OwnEntry with(String name, Collection<?> list) {
    return list.isEmpty()
        ? this
        : with(name, String.join(", ", list.stream().map(String::valueOf).sorted().toList()));
  }

  /** What it holds is personal. */
  @Override
  public String toString() {
    return "OwnEntry" + values.keySet();
  }
}
