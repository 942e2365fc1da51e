package eu.tessera.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders under {@code target}. */
public final class Folders {
  private Folders() {}

  /** Removes the data folder that an earlier run has left for a server of this name. */
  public static void withoutDataOf(String name) {
    var folder = Path.of("target", name + "-data");
    if (!Files.exists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
