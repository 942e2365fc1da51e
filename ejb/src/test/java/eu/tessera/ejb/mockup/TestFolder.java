package eu.tessera.ejb.mockup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of an integrator's: the complete one of the tests, or one made up on the spot. */
record TestFolder(Path path) {
  /** The folder of invented people and clients. */
  static MockupSetUp complete() {
    return MockupFiles.read(completePath());
  }

  /** Where that folder is. */
  static Path completePath() {
    try {
      return Path.of(TestFolder.class.getResource("/mockup/complete").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  TestFolder file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  TestFolder file(String name, byte[] bytes) {
    try {
      Files.write(path.resolve(name), bytes);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A user database of these entries, one on a line, the first in line 2. */
  TestFolder users(String... entries) {
    return file(
        "userDataBase.xml",
        "<userDataBase xmlns=\""
            + UserDatabase.NAMESPACE
            + "\">\n"
            + String.join("\n", entries)
            + "\n</userDataBase>\n");
  }

  MockupSetUp read() {
    return MockupFiles.read(path);
  }
}
