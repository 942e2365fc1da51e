package eu.tessera.ejb.mockup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a file into memory, unless it is larger than such a file can sensibly be. */
final class BoundedFile {
  static final int LARGEST = 16 * 1024 * 1024;

  private BoundedFile() {}

  static byte[] read(Path file) throws Unreadable {
    if (!Files.isRegularFile(file)) {
      throw new Unreadable(0, "This is not a plain file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Unreadable(0, "This file is larger than 16 MiB and was not read.");
      }
      return bytes;
    } catch (IOException failed) {
      throw new Unreadable(0, "This file cannot be read: give the server the right to read it.");
    }
  }
}
