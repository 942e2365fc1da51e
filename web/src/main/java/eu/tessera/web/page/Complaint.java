package eu.tessera.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with one field of a form that came back: shown in the summary above the form, with
 * a link to the field, and once more at the field itself (WCAG 2.2, 3.3.1).
 *
 * @param field the field's id on the page
 * @param key of the sentence in the bundles; write the key out whole, so that the build finds it
 * @param arguments what its placeholders stand for
 */
public record Complaint(String field, String key, List<String> arguments) {
  public Complaint {
    if (!field.matches("[A-Za-z][\\w-]*")) {
      throw new IllegalArgumentException("not the id of a field: " + field);
    }
    Objects.requireNonNull(key);
    arguments = List.copyOf(arguments);
  }

  /** A sentence of the bundles, about a field. */
  public static Complaint about(String field, String key, String... arguments) {
    return new Complaint(field, key, Arrays.asList(arguments));
  }

  /** A notice, about a field. */
  public static Complaint about(String field, Notice notice) {
    return new Complaint(field, notice.key(), List.of());
  }

  /** The id of the sentence at a field, which the field names by {@code aria-describedby}. */
  public static String idAt(String field) {
    return field + "-problem";
  }

  /** The first that is about a field. */
  static Optional<Complaint> at(String field, List<Complaint> complaints) {
    return complaints.stream().filter(c -> c.field().equals(field)).findFirst();
  }
}
