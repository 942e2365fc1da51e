package eu.tessera.ejb.exchange;

import eu.tessera.ejb.exchange.Answer.Why;
import java.util.List;

/** The refusals that many acts share. */
final class Refusals {
  private Refusals() {}

  static <T> Answer<T> notAllowed(String sentence) {
    return Answer.refused(Why.NOT_ALLOWED, sentence);
  }

  static <T> Answer<T> notFound() {
    return Answer.refused(Why.NOT_FOUND, "There is nothing of that name here.");
  }

  static <T> Answer<T> wrongState(String sentence) {
    return Answer.refused(Why.WRONG_STATE, sentence);
  }

  static <T> Answer<T> invalid(String sentence) {
    return Answer.refused(Why.INVALID, sentence);
  }

  static <T> Answer<T> errors(List<Finding> findings) {
    return new Answer.Refused<>(Why.HAS_ERRORS, "There are errors to mend first.", findings);
  }

  /** The same refusal, of something else. */
  static <T> Answer<T> of(Answer.Refused<?> refused) {
    return new Answer.Refused<>(refused.why(), refused.sentence(), refused.findings());
  }
}
