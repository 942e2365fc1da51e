package eu.tessera.it.look;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Photographs for people to look at, in {@code target/pages}. They take longer than all the rest,
 * so they are taken only where {@code PICTURES} is set in the environment.
 */
final class Photographs {
  private static final Path FOLDER = Path.of("target", "pages");
  private static final boolean WANTED = System.getenv("PICTURES") != null;

  private Photographs() {}

  /** Photographs the page as it is. */
  static void take(Stage stage, Seen seen, String language, int width) {
    if (WANTED) {
      var name = seen.name() + "-" + language + "-" + width + ".png";
      stage
          .page()
          .screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)).setFullPage(true));
    }
  }
}
