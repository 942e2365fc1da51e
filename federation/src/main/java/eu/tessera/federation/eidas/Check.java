package eu.tessera.federation.eidas;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One check.
 *
 * @param name by which it is known
 * @param finding what is wrong, in words for the log; empty when nothing is
 */
record Check<T>(ResponseCheck name, Function<T, Optional<String>> finding) {

  /** A check that holds or does not. */
  static <T> Check<T> that(ResponseCheck name, Predicate<T> holds, String otherwise) {
    return new Check<>(name, t -> holds.test(t) ? Optional.empty() : Optional.of(otherwise));
  }

  /** Runs the checks in order, up to the first that finds something. */
  static <T> Optional<Refused> first(List<Check<T>> checks, T subject) {
    for (Check<T> check : checks) {
      Optional<String> finding = check.finding().apply(subject);
      if (finding.isPresent()) {
        return Optional.of(new Refused(check.name(), finding.get()));
      }
    }
    return Optional.empty();
  }
}
