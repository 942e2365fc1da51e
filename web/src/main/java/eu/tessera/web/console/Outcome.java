package eu.tessera.web.console;

import eu.tessera.web.page.ConsoleView;
import java.io.IOException;
import java.io.OutputStream;

/** What follows on a form. */
sealed interface Outcome {
  /**
   * On to another page, so that a reload repeats nothing.
   *
   * @param path below the context path
   */
  record Goes(String path, Done done) implements Outcome {}

  /** A page made of what was posted, such as the form with what was typed. */
  record Shows(ConsoleView view) implements Outcome {}

  /**
   * A file.
   *
   * @param name as it is kept
   * @param type its media type
   */
  record Sends(String name, String type, Writer writer) implements Outcome {}

  /** Writes a file. */
  @FunctionalInterface
  interface Writer {
    /**
     * To the end.
     *
     * @throws IOException where the browser has gone
     */
    void write(OutputStream out) throws IOException;
  }

  /** The page once more, and why nothing was done. */
  record Says(String sentence) implements Outcome {}

  /** There is no such page, or not for this person. */
  record Nowhere() implements Outcome {}

  static Outcome nowhere() {
    return new Nowhere();
  }
}
