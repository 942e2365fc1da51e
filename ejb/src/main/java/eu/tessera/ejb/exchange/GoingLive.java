package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.Submission.Planned;
import eu.tessera.ejb.exchange.Submission.State;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import eu.tessera.persistence.registry.ServiceRepository;
import eu.tessera.persistence.registry.ServiceVersionRepository;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes live at its moment what was planned for it, if the checks still hold: a certificate may
 * have expired since, and an entity id may be another's. What does not hold any more is stopped,
 * with its findings and a letter, and what was live before stays.
 */
final class GoingLive {
  private final Database database;
  private final Catalogue catalogue;
  private final Proposals proposals;
  private final Versions versions;
  private final Steps steps;
  private final Clock clock;

  GoingLive(
      Database database,
      Catalogue catalogue,
      Proposals proposals,
      Versions versions,
      Steps steps,
      Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.proposals = proposals;
    this.versions = versions;
    this.steps = steps;
    this.clock = clock;
  }

  /** Takes the turn of all whose moment has come. */
  void due() {
    Instant now = clock.instant();
    List<UUID> due =
        database.read(e -> new ServiceVersionRepository(e).due(State.PLANNED.name(), now));
    for (UUID id : due) {
      catalogue.changed(); // what went live a moment ago is a neighbour by now
      versions
          .find(Actor.TESSERA, id)
          .filter(Planned.class::isInstance)
          .map(Planned.class::cast)
          .ifPresent(this::turn);
    }
  }

  private void turn(Planned planned) {
    Reading reading = proposals.again(planned.content(), catalogue.known());
    List<Finding> findings = new ArrayList<>(reading.findings());
    taken(reading).ifPresent(findings::add);
    Optional<Finding> error = findings.stream().filter(Finding::error).findFirst();
    if (error.isPresent()) {
      stopped(planned.id(), findings, error.get());
    } else {
      live(planned.id());
    }
  }

  /** Of two nodes the second finds it live; who was overtaken otherwise tries again next time. */
  private void live(UUID id) {
    steps.moved(
        Actor.TESSERA,
        id,
        Planned.class,
        (row, planned) ->
            planned.goLive().isAfter(clock.instant())
                ? Refusals.wrongState("It has been planned for later meanwhile.")
                : Answer.done(planned));
  }

  private void stopped(UUID id, List<Finding> findings, Finding error) {
    steps.moved(
        Actor.TESSERA,
        id,
        Planned.class,
        (row, planned) -> {
          row.proposes(
              row.definition(), row.metadata(), Json.findings(findings), row.owner().orElse(null));
          return Answer.done(
              planned.stopped(findings, steps.mark(Actor.TESSERA), error.sentence()));
        });
  }

  /** A stored service that is not in use still has its entity id, and the registry is silent. */
  private Optional<Finding> taken(Reading reading) {
    return reading
        .outcome()
        .metadata()
        .map(InspectedMetadata::entityId)
        .flatMap(id -> database.read(e -> new ServiceRepository(e).byEntity(GoLive.digest(id))))
        .filter(row -> !row.name().equals(reading.service()))
        .map(row -> Known.TAKEN_UNUSED);
  }
}
