package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.Submission.Approval;
import eu.tessera.ejb.exchange.Submission.Origin;
import eu.tessera.ejb.exchange.Submission.State;
import eu.tessera.ejb.exchange.Submission.Submitted;
import eu.tessera.persistence.registry.ServiceRepository;
import eu.tessera.persistence.registry.ServiceRow;
import eu.tessera.persistence.registry.ServiceVersionRepository;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** What becomes of metadata that a refresh has found and that are good. */
final class Found {
  private final Database database;
  private final Steps steps;
  private final Clock clock;

  Found(Database database, Steps steps, Clock clock) {
    this.database = database;
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * A harmless change that the definition lets through: live at once, without a second person.
   *
   * @param basis the live version that it was compared with
   */
  Answer<Submission> published(Basis basis, Reading reading) {
    return steps.added(
        Actor.TESSERA,
        reading,
        Origin.REFRESH,
        basis,
        draft ->
            draft
                .submitted(steps.mark(Actor.TESSERA))
                .approved(
                    new Approval(steps.mark(Actor.TESSERA), Optional.empty()), clock.instant()));
  }

  /** What a person has to look at. */
  Answer<Submission> proposed(Reading reading) {
    try {
      database.change(e -> overtaken(e, reading.service()));
    } catch (Conflict first) {
      return Refusals.wrongState("Somebody is just deciding about this service.");
    }
    return steps.added(
        Actor.TESSERA,
        reading,
        Origin.REFRESH,
        draft -> draft.submitted(steps.mark(Actor.TESSERA)));
  }

  /** Takes back what a refresh found before: an address that flutters would bury the others. */
  private void overtaken(EntityManager entities, String service) {
    new ServiceVersionRepository(entities)
        .of(service).stream()
            .filter(row -> row.origin().equals(Origin.REFRESH.name()))
            .filter(row -> row.state().equals(State.SUBMITTED.name()))
            .forEach(
                row ->
                    SubmissionRows.stand(
                        row,
                        ((Submitted) SubmissionRows.read(row))
                            .withdrawn(steps.mark(Actor.TESSERA))));
  }

  /**
   * The same once more with another end, as many servers write it anew each day: the live version
   * stays what it is, and holds longer.
   *
   * @param basis the live version that it was compared with
   * @throws Conflict when that is not live any more; nothing was written
   */
  void renewed(Basis basis, Reading reading) {
    database.change(e -> renewed(e, basis, reading));
  }

  private static void renewed(EntityManager entities, Basis basis, Reading reading) {
    basis.stillHolds(entities);
    ServiceRepository services = new ServiceRepository(entities);
    long number = services.nextChange();
    new ServiceVersionRepository(entities)
        .of(reading.service()).stream()
            .filter(v -> v.state().equals(State.LIVE.name()))
            .forEach(v -> Steps.propose(v, reading));
    Optional<ServiceRow> live = services.byName(reading.service()).filter(row -> !row.removed());
    live.ifPresent(
        row -> {
          row.keep(GoLive.stored(reading.document().orElseThrow()), row.formerKeys());
          row.numbered(number);
        });
  }
}
