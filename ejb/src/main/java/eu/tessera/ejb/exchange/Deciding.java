package eu.tessera.ejb.exchange;

import eu.tessera.ejb.exchange.Answer.Why;
import eu.tessera.ejb.exchange.Submission.Approval;
import eu.tessera.ejb.exchange.Submission.Content;
import eu.tessera.ejb.exchange.Submission.Draft;
import eu.tessera.ejb.exchange.Submission.Origin;
import eu.tessera.ejb.exchange.Submission.Planned;
import eu.tessera.ejb.exchange.Submission.State;
import eu.tessera.ejb.exchange.Submission.Submitted;
import eu.tessera.persistence.registry.ServiceVersionRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What becomes of a version that was submitted: the second person's yes, when, or no. */
final class Deciding {
  /** Characters of a reason. */
  static final int LONGEST_REASON = 2000;

  private static final Duration FARTHEST = Duration.ofDays(366);

  private final Catalogue catalogue;
  private final Proposals proposals;
  private final Versions versions;
  private final Steps steps;
  private final Clock clock;

  Deciding(Catalogue catalogue, Proposals proposals, Versions versions, Steps steps, Clock clock) {
    this.catalogue = catalogue;
    this.proposals = proposals;
    this.versions = versions;
    this.steps = steps;
    this.clock = clock;
  }

  Answer<Submission> approve(
      Actor actor, UUID id, Optional<Instant> goLive, Optional<Instant> oldKeysUntil) {
    if (!actor.approver()) {
      return Refusals.notAllowed("Only approvers and operators approve.");
    }
    Optional<Answer<Submission>> moment =
        goLive.flatMap(this::impossible).or(() -> oldKeysUntil.flatMap(this::impossible));
    if (moment.isPresent()) {
      return moment.get();
    }
    Optional<List<Finding>> errors = errorsNow(actor, id);
    if (errors.isPresent()) {
      return Refusals.errors(errors.get());
    }
    Instant now = clock.instant();
    return steps.moved(
        actor,
        id,
        Submitted.class,
        (row, submitted) ->
            firstPerson(actor, row, submitted)
                .orElseGet(
                    () ->
                        Answer.done(
                            submitted.approved(
                                new Approval(steps.mark(actor), oldKeysUntil),
                                goLive.orElse(now)))));
  }

  /** Why the actor is not the second person; empty where he is. */
  private Optional<Answer<Planned>> firstPerson(
      Actor actor, ServiceVersionRow row, Submitted submitted) {
    if (!submitted.secondPerson(actor)) {
      return Optional.of(
          Answer.refused(
              Why.OWN_SUBMISSION,
              "You have submitted this yourself; another person has to approve it."));
    }
    return foundAtAddressOf(actor, row, submitted.content())
        ? Optional.of(
            Answer.refused(
                Why.OWN_SUBMISSION,
                "This was found at the address of a service of yours; another person has to"
                    + " approve it."))
        : Optional.empty();
  }

  /** A refresh has no author: who wrote it is who holds the address, and that is the owner. */
  private boolean foundAtAddressOf(Actor actor, ServiceVersionRow row, Content content) {
    return content.origin() == Origin.REFRESH
        && Stream.of(row.owner(), catalogue.owner(content.service()))
            .flatMap(Optional::stream)
            .anyMatch(actor::is);
  }

  /** The errors that a version has by now, though it had none when it was submitted. */
  private Optional<List<Finding>> errorsNow(Actor actor, UUID id) {
    return versions
        .find(actor, id)
        .filter(s -> s.state() == State.SUBMITTED)
        .map(s -> proposals.again(s.content(), catalogue.known()))
        .filter(reading -> !reading.good())
        .map(Reading::findings);
  }

  Answer<Submission> reject(Actor actor, UUID id, String reason) {
    if (!actor.approver()) {
      return Refusals.notAllowed("Only approvers and operators reject.");
    }
    Optional<Answer<Submission>> mistake = mistake(reason);
    return mistake.orElseGet(
        () ->
            steps.moved(
                actor,
                id,
                Submitted.class,
                (row, submitted) ->
                    Answer.done(submitted.rejected(steps.mark(actor), reason.strip()))));
  }

  /** What is wrong with a reason. */
  static <T> Optional<Answer<T>> mistake(String reason) {
    return reason.isBlank() || reason.length() > LONGEST_REASON
        ? Optional.of(
            Refusals.invalid("Write the reason, in at most " + LONGEST_REASON + " characters."))
        : Optional.empty();
  }

  Answer<Submission> withdraw(Actor actor, UUID id) {
    return steps.moved(
        actor,
        id,
        Submission.class,
        (row, now) ->
            actor.is(row.author()) || actor.owns(row.owner())
                ? withdrawn(actor, now)
                : Refusals.notAllowed("Only its author and its owner take it back."));
  }

  private Answer<? extends Submission> withdrawn(Actor actor, Submission now) {
    if (now instanceof Draft draft) {
      return Answer.done(draft.withdrawn(steps.mark(actor)));
    } else if (now instanceof Submitted submitted) {
      return Answer.done(submitted.withdrawn(steps.mark(actor)));
    } else if (now instanceof Planned planned) {
      return Answer.done(planned.withdrawn(steps.mark(actor)));
    }
    return Refusals.wrongState("This version cannot be taken back any more.");
  }

  Answer<Submission> plan(Actor actor, UUID id, Instant goLive) {
    if (!actor.approver()) {
      return Refusals.notAllowed("Only approvers and operators plan.");
    }
    Optional<Answer<Submission>> moment = impossible(goLive);
    return moment.orElseGet(
        () ->
            steps.moved(
                actor, id, Planned.class, (row, planned) -> Answer.done(planned.at(goLive))));
  }

  private Optional<Answer<Submission>> impossible(Instant moment) {
    Instant now = clock.instant();
    return moment.isBefore(now.minus(Duration.ofMinutes(5))) || moment.isAfter(now.plus(FARTHEST))
        ? Optional.of(Refusals.invalid("Choose a moment within a year from now."))
        : Optional.empty();
  }
}
