package eu.tessera.federation.identity;

/**
 * A person's names as written, in any alphabet. One of the two may be empty: some people have a
 * single name.
 *
 * @param first given names
 * @param last family names
 */
public record PersonName(String first, String last) {
  public PersonName {
    first = first == null ? "" : first.strip();
    last = last == null ? "" : last.strip();
    if (first.isEmpty() && last.isEmpty()) {
      throw new IllegalArgumentException("a person has at least one name");
    }
  }

  /** Both names, given names first, for greeting. */
  public String full() {
    return (first + " " + last).strip();
  }
}
