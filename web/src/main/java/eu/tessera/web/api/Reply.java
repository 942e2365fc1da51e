package eu.tessera.web.api;

import java.io.IOException;
import java.io.OutputStream;

/** What a program is answered: something, or why not. */
sealed interface Reply {
  /** JSON, with a status of success. */
  record Content(int status, Object body) implements Reply {}

  /**
   * A file, however long.
   *
   * @param type its media type
   */
  record Stream(String type, Writer writer) implements Reply {}

  /** Writes a file. */
  @FunctionalInterface
  interface Writer {
    /**
     * To the end.
     *
     * @throws IOException where whoever asked has gone
     */
    void write(OutputStream out) throws IOException;
  }

  record Refused(Problem problem) implements Reply {}

  static Reply ok(Object body) {
    return new Content(200, body);
  }

  static Reply made(Object body) {
    return new Content(201, body);
  }

  static Reply no(Problem problem) {
    return new Refused(problem);
  }
}
