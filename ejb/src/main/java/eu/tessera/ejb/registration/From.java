package eu.tessera.ejb.registration;

/**
 * Where somebody asks from.
 *
 * @param source network address of the browser
 * @param browser digest of its lasting cookie
 */
public record From(String source, String browser) {
  @Override
  public String toString() {
    return "From[****]";
  }
}
