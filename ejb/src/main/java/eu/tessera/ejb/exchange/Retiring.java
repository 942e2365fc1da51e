package eu.tessera.ejb.exchange;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.Submission.Live;
import eu.tessera.ejb.exchange.Submission.Planned;
import eu.tessera.ejb.exchange.Submission.Submitted;
import eu.tessera.persistence.registry.ServiceRepository;
import eu.tessera.persistence.registry.ServiceRow;
import eu.tessera.persistence.registry.ServiceVersionRepository;
import eu.tessera.persistence.registry.ServiceVersionRow;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Takes a stored service out of use, with whatever of it was on its way; its history stays. */
final class Retiring {
  private final Database database;
  private final Catalogue catalogue;
  private final Steps steps;
  private final Audit audit;
  private final Clock clock;

  Retiring(Database database, Catalogue catalogue, Steps steps, Audit audit, Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.steps = steps;
    this.audit = audit;
    this.clock = clock;
  }

  Answer<ServiceEntry> retire(Actor actor, String service, String reason) {
    Optional<ServiceEntry> entry = catalogue.service(actor, service);
    if (entry.isEmpty()) {
      return Refusals.notFound();
    }
    if (!actor.operator()) {
      return Refusals.notAllowed("Only operators take a service out of use.");
    }
    Optional<Answer<ServiceEntry>> mistake = Deciding.mistake(reason);
    if (mistake.isPresent()) {
      return mistake.get();
    }
    if (!catalogue.stored(service)) {
      return Refusals.invalid("This service is not a stored one; take it out where it is defined.");
    }
    Instant now = clock.instant();
    database.change(e -> retire(e, actor, service, now));
    catalogue.changed();
    audit.write(new AuditEvent.ServiceRetired(actor.uid(), service, reason.strip()));
    return Answer.done(entry.get());
  }

  private void retire(EntityManager entities, Actor actor, String service, Instant now) {
    ServiceRepository services = new ServiceRepository(entities);
    services.byName(service).map(ServiceRow::id).ifPresent(id -> services.remove(id, now));
    for (ServiceVersionRow row : new ServiceVersionRepository(entities).of(service)) {
      Submission version = SubmissionRows.read(row);
      if (version instanceof Live live) {
        SubmissionRows.stand(row, live.superseded(now));
      } else if (version instanceof Planned planned) {
        SubmissionRows.stand(row, planned.withdrawn(steps.mark(actor)));
      } else if (version instanceof Submitted submitted) {
        SubmissionRows.stand(row, submitted.withdrawn(steps.mark(actor)));
      }
    }
  }
}
