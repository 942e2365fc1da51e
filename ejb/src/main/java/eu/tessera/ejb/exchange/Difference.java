package eu.tessera.ejb.exchange;

import java.util.List;
import java.util.Optional;

/**
 * What would change, field by field.
 *
 * @param changes in the order of the form
 */
public record Difference(List<Change> changes) {

  /**
   * One thing that is added, gone, or another.
   *
   * @param field such as {@code urls}, {@code endpoint}, {@code signing certificate}
   * @param before empty where it is added
   * @param after empty where it is gone
   * @param sentence the whole in plain words
   * @param harmless whether nobody's sign-in can suffer by it
   */
  public record Change(
      String field,
      Optional<String> before,
      Optional<String> after,
      String sentence,
      boolean harmless) {}

  public Difference {
    changes = List.copyOf(changes);
  }

  public boolean nothing() {
    return changes.isEmpty();
  }

  /** Whether nobody's sign-in can suffer by any of it. */
  public boolean harmless() {
    return changes.stream().allMatch(Change::harmless);
  }
}
