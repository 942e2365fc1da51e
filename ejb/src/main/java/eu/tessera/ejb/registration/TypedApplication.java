package eu.tessera.ejb.registration;

/**
 * The page "Create an account" as it was filled in. Any text may be in any field.
 *
 * @param language two letters
 * @param privacy whether the box of the privacy statement is ticked
 */
public record TypedApplication(
    String firstName,
    String lastName,
    String email,
    String confirmation,
    String language,
    boolean privacy) {

  @Override
  public String toString() {
    return "TypedApplication[****]";
  }
}
