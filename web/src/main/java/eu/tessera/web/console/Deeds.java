package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Submission;
import eu.tessera.web.page.ExchangeView.Deed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may do with a version, so that the page offers no more. Whether it is allowed is
 * decided once more by the exchange when it is done.
 */
final class Deeds {
  private Deeds() {}

  static List<Deed> of(Actor actor, Submission version) {
    Set<Deed> deeds = EnumSet.noneOf(Deed.class);
    boolean own = actor.is(version.content().author().by());
    boolean author = own || actor.operator();
    if (version instanceof Submission.Draft && author) {
      deeds.addAll(Set.of(Deed.SUBMIT, Deed.WITHDRAW, Deed.CHANGE));
    } else if (version instanceof Submission.Submitted submitted) {
      if (author) {
        deeds.addAll(Set.of(Deed.WITHDRAW, Deed.CHANGE));
      }
      if (actor.approver() && submitted.secondPerson(actor)) {
        deeds.add(Deed.APPROVE);
      }
    } else if (version instanceof Submission.Planned) {
      if (actor.approver()) {
        deeds.add(Deed.PLAN);
      }
      if (author) {
        deeds.add(Deed.WITHDRAW);
      }
    } else if (actor.integrator()) {
      deeds.add(Deed.CHANGE);
    }
    return List.copyOf(deeds);
  }

  /** Why nothing goes on by this person. */
  static Optional<String> waiting(Actor actor, Submission version) {
    if (!(version instanceof Submission.Submitted submitted)) {
      return Optional.empty();
    }
    if (!submitted.secondPerson(actor)) {
      return Optional.of(
          "It waits for a second person: an approver other than you. Whoever submits something"
              + " cannot approve it.");
    }
    return actor.approver() ? Optional.empty() : Optional.of("It waits for an approver.");
  }
}
