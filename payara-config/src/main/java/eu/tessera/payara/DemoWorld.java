package eu.tessera.payara;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/**
 * The demo's accounts and service definitions: carried by the demo's WAR under {@code demo-world/},
 * written to {@code demo/} in the data folder, which is where the settings point in demo mode
 * unless they say otherwise. The demo writes {@code demo/countries} itself when it starts, since
 * that holds its keys.
 */
final class DemoWorld {
  private static final String CARRIED = "WEB-INF/classes/demo-world/";
  private static final String FOLDER = "demo";

  private DemoWorld() {}

  /**
   * Where to begin. Not {@code localhost}, as Tessera is: to a browser these are two sites, as
   * Tessera and the services that use it are in real life.
   */
  static String firstPage(int httpsPort) {
    return "https://127.0.0.1:" + httpsPort + "/demo/";
  }

  /** The demo's file of this name in demo mode, else the one in the data folder itself. */
  static Path or(boolean demo, Path data, String name) {
    return only(demo, data, name).orElseGet(() -> data.resolve(name));
  }

  /** The demo's file of this name in demo mode, else nothing. */
  static Optional<Path> only(boolean demo, Path data, String name) {
    return demo ? Optional.of(data.resolve(FOLDER).resolve(name)) : Optional.empty();
  }

  /** Writes what the demo's WAR carries, over what an older one has left. */
  static void unpack(InputStream war, DataFolder data) throws IOException {
    var folder = data.file(FOLDER).normalize();
    for (var name : List.of("services", "countries")) {
      Files.createDirectories(folder.resolve(name));
    }
    try (var zip = new ZipInputStream(war)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().startsWith(CARRIED) && !entry.isDirectory()) {
          var target = folder.resolve(entry.getName().substring(CARRIED.length())).normalize();
          if (!target.startsWith(folder)) {
            throw new IOException("an entry of the demo leads out of its folder");
          }
          Files.createDirectories(target.getParent());
          Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
