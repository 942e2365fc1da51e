package eu.tessera.web.api;

import static java.util.stream.Collectors.joining;

import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.exchange.Finding;
import java.util.List;

/**
 * A refusal (RFC 9457).
 *
 * @param status of HTTP
 * @param code stable, a word of ours
 * @param detail a sentence for the person behind the program
 * @param findings where checks found errors
 */
record Problem(int status, String code, String detail, List<Finding> findings) {
  Problem {
    findings = List.copyOf(findings);
  }

  static Problem of(int status, String code, String detail) {
    return new Problem(status, code, detail, List.of());
  }

  static Problem of(Answer.Refused<?> refused) {
    int status =
        switch (refused.why()) {
          case NOT_ALLOWED, OWN_SUBMISSION -> 403;
          case NOT_FOUND -> 404;
          case WRONG_STATE -> 409;
          case HAS_ERRORS, INVALID -> 422;
          case TOO_OFTEN -> 429;
        };
    return new Problem(status, refused.why().name(), refused.sentence(), refused.findings());
  }

  /** The path is there, and takes other methods. */
  static Problem method(List<Route> here) {
    return of(
        405,
        "METHOD",
        "This takes " + here.stream().map(Route::method).collect(joining(", ")) + ".");
  }

  static Problem notFound() {
    return of(404, "NOT_FOUND", "There is nothing of that name here.");
  }
}
