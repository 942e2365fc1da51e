package eu.tessera.ejb.registration;

/**
 * Where somebody asks from.
 *
 * @param source network address of the browser
 * @param browser digest of its lasting cookie; empty where it has none
 */
public record From(String source, String browser) {
  @Override
  public String toString() {
    return "From[****]";
  }
}
