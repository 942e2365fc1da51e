package eu.tessera.ejb.factor;

import java.util.Map;

/**
 * What a person gave to prove something, as the page's fields. Printed as {@code ****}.
 *
 * @param fields by name
 */
public record Answer(Map<String, String> fields) {
  public Answer {
    fields = Map.copyOf(fields);
  }

  /** The field, or an empty text. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  @Override
  public String toString() {
    return "****";
  }
}
