package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.Submission.Approval;
import eu.tessera.ejb.exchange.Submission.Content;
import eu.tessera.ejb.exchange.Submission.Draft;
import eu.tessera.ejb.exchange.Submission.Origin;
import eu.tessera.ejb.exchange.Submission.State;
import eu.tessera.persistence.registry.ServiceVersionRepository;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Makes an earlier version live again: at once where a second person has approved the very same
 * before. What went live by itself, by a refresh, never had that person, and waits for him now.
 */
final class RollingBack {
  private final Database database;
  private final Catalogue catalogue;
  private final Proposals proposals;
  private final Steps steps;
  private final Clock clock;

  RollingBack(
      Database database, Catalogue catalogue, Proposals proposals, Steps steps, Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.proposals = proposals;
    this.steps = steps;
    this.clock = clock;
  }

  Answer<Submission> rollBack(Actor actor, String service, int version) {
    if (!actor.approver()) {
      return Refusals.notAllowed("Only approvers and operators roll back.");
    }
    Optional<Basis> basis = catalogue.find(service).map(Basis::of);
    List<Submission> history = history(service);
    Optional<Submission> earlier =
        history.stream().filter(s -> s.content().version() == version).findFirst();
    if (earlier.isEmpty() || basis.isEmpty()) {
      return Refusals.notFound();
    }
    if (earlier.get().state() != State.SUPERSEDED) {
      return Refusals.wrongState("Only a version that was live before can be live again.");
    }
    Content content = earlier.get().content();
    Reading reading = proposals.again(content, catalogue.known());
    if (!reading.good()) {
      return Refusals.errors(reading.findings());
    }
    boolean approved =
        history.stream().anyMatch(s -> s.approvedByTwo() && same(s.content(), content));
    return steps.added(
        actor,
        reading,
        Origin.ROLL_BACK,
        basis.get(),
        draft -> approved ? now(actor, draft) : asked(actor, draft));
  }

  private List<Submission> history(String service) {
    return database.read(
        e ->
            new ServiceVersionRepository(e)
                .of(service).stream().map(SubmissionRows::read).toList());
  }

  /** A roll-back of a roll-back is of the same content, and that is what was approved. */
  private static boolean same(Content one, Content other) {
    return one.definition().equals(other.definition()) && one.metadata().equals(other.metadata());
  }

  private Submission asked(Actor actor, Draft draft) {
    return draft.submitted(steps.mark(actor));
  }

  private Submission now(Actor actor, Draft draft) {
    return draft
        .submitted(steps.mark(actor))
        .approved(new Approval(steps.mark(actor), Optional.empty()), clock.instant());
  }
}
