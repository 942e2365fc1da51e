package eu.tessera.ejb.exchange;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.Submission.Draft;
import eu.tessera.ejb.exchange.Submission.Mark;
import eu.tessera.ejb.exchange.Submission.Origin;
import eu.tessera.ejb.exchange.Submission.Planned;
import eu.tessera.ejb.exchange.Submission.State;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.persistence.registry.ServiceVersionRepository;
import eu.tessera.persistence.registry.ServiceVersionRow;
import eu.tessera.persistence.registry.ServiceVersionRow.Marks;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Moves versions from state to state. Each step is one transaction with a line for the auditor, and
 * of two at once one is done. A version that is planned for now is live with the same step.
 */
final class Steps {
  private final Database database;
  private final Catalogue catalogue;
  private final Audit audit;
  private final Contacts contacts;
  private final Clock clock;

  Steps(Database database, Catalogue catalogue, Audit audit, Contacts contacts, Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.audit = audit;
    this.contacts = contacts;
    this.clock = clock;
  }

  /** Who does something, now. */
  Mark mark(Actor actor) {
    return new Mark(actor.uid(), clock.instant());
  }

  /**
   * Keeps another version.
   *
   * @param to the state in which it begins
   */
  Answer<Submission> added(
      Actor actor, Reading reading, Origin origin, Function<Draft, Submission> to) {
    return added(actor, reading, origin, e -> {}, to);
  }

  /**
   * The same of a service that is still what the proposal was drawn from.
   *
   * @param basis what must hold still, in the transaction in which the version is kept
   */
  Answer<Submission> added(
      Actor actor, Reading reading, Origin origin, Basis basis, Function<Draft, Submission> to) {
    return added(actor, reading, origin, basis::stillHolds, to);
  }

  private Answer<Submission> added(
      Actor actor,
      Reading reading,
      Origin origin,
      Consumer<EntityManager> required,
      Function<Draft, Submission> to) {
    try {
      return told(
          actor,
          database.write(
              e -> {
                required.accept(e);
                ServiceVersionRow row = fresh(e, reading, actor, origin);
                return stand(e, row, Answer.done(to.apply((Draft) SubmissionRows.read(row))));
              }));
    } catch (Conflict first) {
      return Refusals.wrongState("Somebody else has just changed this service. Look again.");
    }
  }

  private ServiceVersionRow fresh(
      EntityManager entities, Reading reading, Actor actor, Origin origin) {
    ServiceVersionRepository versions = new ServiceVersionRepository(entities);
    ServiceVersionRow row =
        new ServiceVersionRow(
            UUID.randomUUID(),
            reading.service(),
            versions.nextNumber(reading.service()),
            origin.name(),
            actor.uid(),
            clock.instant());
    propose(row, reading);
    row.stands(State.DRAFT.name(), Marks.NONE);
    versions.add(row);
    return row;
  }

  /** Writes what is proposed, and what the checks say of it. */
  static void propose(ServiceVersionRow row, Reading reading) {
    row.proposes(
        reading.json(),
        reading.document().map(MetadataDocument::packed),
        Json.findings(reading.findings()),
        reading.party().flatMap(RelyingParty::owner).orElse(null));
  }

  /**
   * Moves a version that the actor may see.
   *
   * @param from the state in which it must be
   * @param step the next state, or why not
   */
  <S extends Submission> Answer<Submission> moved(
      Actor actor,
      UUID id,
      Class<S> from,
      BiFunction<ServiceVersionRow, S, Answer<? extends Submission>> step) {
    try {
      return told(actor, database.write(e -> moved(e, actor, id, from, step)));
    } catch (Conflict first) {
      return Refusals.wrongState("Somebody else was first. Look again.");
    }
  }

  private <S extends Submission> Answer<Submission> moved(
      EntityManager entities,
      Actor actor,
      UUID id,
      Class<S> from,
      BiFunction<ServiceVersionRow, S, Answer<? extends Submission>> step) {
    Optional<ServiceVersionRow> row =
        new ServiceVersionRepository(entities).byId(id).filter(r -> Versions.seen(actor, r));
    if (row.isEmpty()) {
      return Refusals.notFound();
    }
    Submission before = SubmissionRows.read(row.get());
    return from.isInstance(before)
        ? stand(entities, row.get(), step.apply(row.get(), from.cast(before)))
        : Refusals.wrongState("This version is " + before.state() + " by now.");
  }

  private Answer<Submission> stand(
      EntityManager entities, ServiceVersionRow row, Answer<? extends Submission> answer) {
    if (answer.refusal().isPresent()) {
      return Refusals.of(answer.refusal().get());
    }
    Submission next = answer.value().orElseThrow();
    Instant now = clock.instant();
    if (next instanceof Planned planned && !planned.goLive().isAfter(now)) {
      return Answer.done(GoLive.put(entities, row, planned, now));
    }
    SubmissionRows.stand(row, next);
    return Answer.done(next);
  }

  private Answer<Submission> told(Actor actor, Answer<Submission> answer) {
    answer.value().ifPresent(now -> tell(actor, now));
    return answer;
  }

  private void tell(Actor actor, Submission now) {
    if (now.state() == State.LIVE) {
      catalogue.changed();
    }
    audit.write(
        new AuditEvent.ServiceVersionMoved(
            actor.uid(), now.content().service(), now.content().version(), now.state().name()));
    contacts.decided(actor, now);
  }
}
