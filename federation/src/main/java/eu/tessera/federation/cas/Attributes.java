package eu.tessera.federation.cas;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What may be said of a person, by name.
 *
 * @param details the attributes that EU Login names, in its order; never blank
 * @param more further ones, with one or more values each; their names fit for an XML element
 */
public record Attributes(Map<Attribute, String> details, SortedMap<String, List<String>> more) {
  public static final Attributes NONE = new Attributes(Map.of(), new TreeMap<>());
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");

  public Attributes {
    EnumMap<Attribute, String> ordered = new EnumMap<>(Attribute.class);
    ordered.putAll(details);
    ordered.values().removeIf(String::isBlank);
    details = Collections.unmodifiableMap(ordered);
    SortedMap<String, List<String>> copy = new TreeMap<>();
    more.forEach((name, values) -> copy.put(checked(name), List.copyOf(values)));
    copy.values().removeIf(List::isEmpty);
    more = Collections.unmodifiableSortedMap(copy);
  }

  /** These and one more; a blank value leaves it out. */
  public Attributes with(Attribute attribute, String value) {
    Map<Attribute, String> all = new EnumMap<>(Attribute.class);
    all.putAll(details);
    all.put(attribute, value);
    return new Attributes(all, more);
  }

  /** These and one more that EU Login has no name for; no values leave it out. */
  public Attributes with(String name, List<String> values) {
    SortedMap<String, List<String>> all = new TreeMap<>(more);
    all.put(name, values);
    return new Attributes(details, all);
  }

  /** Those whose name passes. */
  public Attributes only(Predicate<String> name) {
    Map<Attribute, String> some = new EnumMap<>(Attribute.class);
    some.putAll(details);
    some.keySet().removeIf(a -> !name.test(a.word()));
    SortedMap<String, List<String>> someMore = new TreeMap<>(more);
    someMore.keySet().removeIf(n -> !name.test(n));
    return new Attributes(some, someMore);
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches() || Attribute.named(name).isPresent()) {
      throw new IllegalArgumentException("not a name for a further attribute: " + name);
    }
    return name;
  }

  /** Names only: the values are personal. */
  @Override
  public String toString() {
    return details.keySet() + " " + more.keySet();
  }
}
