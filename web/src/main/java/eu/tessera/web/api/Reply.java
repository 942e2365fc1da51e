package eu.tessera.web.api;

/** What a program is answered: something, or why not. */
sealed interface Reply {
  /** JSON, with a status of success. */
  record Content(int status, Object body) implements Reply {}

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
