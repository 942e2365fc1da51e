package eu.tessera.demo.museum;

/**
 * A SAML service of the demo world.
 *
 * @param path below the demo's base address
 * @param title for people
 * @param known whether it registers itself; the other is for trying the console
 */
public record House(String path, String title, boolean known) {
  public static final House MUSEUM = new House("/museum", "The museum", true);
  public static final House GALLERY = new House("/gallery", "The gallery", false);

  /** As part of file names. */
  String word() {
    return path.substring(1);
  }
}
