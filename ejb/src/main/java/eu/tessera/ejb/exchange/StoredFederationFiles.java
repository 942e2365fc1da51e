package eu.tessera.ejb.exchange;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Background;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.Answer.Why;
import eu.tessera.persistence.registry.FederationFileRepository;
import eu.tessera.persistence.registry.FederationFileRow;
import eu.tessera.persistence.registry.MetadataFetchRepository;
import eu.tessera.persistence.registry.MetadataFetchRow;
import eu.tessera.persistence.registry.MetadataFetchRow.Validators;
import eu.tessera.persistence.registry.ServiceRepository;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Federations' files over the database; they are read in the background. */
final class StoredFederationFiles implements FederationFiles {
  private final Database database;
  private final Catalogue catalogue;
  private final FileTurns turns;
  private final FileReading reading;
  private final Background background;
  private final Audit audit;
  private final Clock clock;

  StoredFederationFiles(
      Database database,
      Catalogue catalogue,
      FileTurns turns,
      FileReading reading,
      Background background,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.turns = turns;
    this.reading = reading;
    this.background = background;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public List<FederationFile> files(Actor actor) {
    return actor.approver()
        ? database.read(
            e -> new FederationFileRepository(e).all().stream().map(row -> file(e, row)).toList())
        : List.of();
  }

  @Override
  public Optional<FederationFile> file(Actor actor, UUID id) {
    return actor.approver()
        ? database.read(e -> new FederationFileRepository(e).byId(id).map(row -> file(e, row)))
        : Optional.empty();
  }

  private FederationFile file(EntityManager entities, FederationFileRow row) {
    Optional<MetadataFetchRow> fetch =
        new MetadataFetchRepository(entities).byId(FileTurns.id(row.id()));
    return new FederationFile(
        row.id(),
        row.name(),
        row.terms(),
        row.address(),
        row.certificate(),
        Duration.ofSeconds(row.everySeconds()),
        row.createdBy(),
        row.approvedBy(),
        row.liveCount(),
        row.asideCount(),
        fetch.flatMap(MetadataFetchRow::goodAt),
        fetch.flatMap(MetadataFetchRow::failingSince),
        fetch.flatMap(MetadataFetchRow::trouble),
        fetch.filter(f -> f.busy(clock.instant())).isPresent());
  }

  @Override
  public Answer<FederationFile> add(Actor actor, NewFile wanted) {
    if (!actor.operator()) {
      return Refusals.notAllowed("Only operators add federations' files.");
    }
    List<String> mistakes = NewFileChecks.mistakes(wanted);
    if (!mistakes.isEmpty()) {
      return Refusals.invalid(String.join(" ", mistakes));
    }
    UUID id = UUID.randomUUID();
    try {
      database.change(e -> add(e, id, actor, wanted));
    } catch (Conflict taken) {
      return Refusals.invalid("There is a file of this name already.");
    }
    return told(actor, id, "ADDED");
  }

  private void add(EntityManager entities, UUID id, Actor actor, NewFile wanted) {
    Instant now = clock.instant();
    FederationFileRow row = new FederationFileRow(id, wanted.name(), now, actor.uid());
    row.is(
        wanted.terms(),
        wanted.address(),
        Optional.of(wanted.certificate()),
        wanted.every().toSeconds());
    new FederationFileRepository(entities).add(row);
    new MetadataFetchRepository(entities)
        .add(new MetadataFetchRow(FileTurns.id(id), wanted.address().orElse(""), now));
  }

  @Override
  public Answer<FederationFile> approve(Actor actor, UUID id) {
    Optional<FederationFile> file = file(actor, id);
    if (file.isEmpty()) {
      return Refusals.notFound();
    }
    // the second person: by the terms and the certificate hundreds of services come in
    if (actor.is(file.get().addedBy())) {
      return Answer.refused(
          Why.OWN_SUBMISSION,
          "You have added this file yourself; another person has to approve it.");
    }
    try {
      boolean first = database.write(e -> approved(e, actor, id));
      if (!first) {
        return Refusals.wrongState("The file is approved already.");
      }
    } catch (Conflict other) {
      return Refusals.wrongState("Somebody else was first. Look again.");
    }
    file.get().address().ifPresent(address -> background.run(() -> reading.fetch(id, true)));
    return told(actor, id, "APPROVED");
  }

  private boolean approved(EntityManager entities, Actor actor, UUID id) {
    Optional<FederationFileRow> waiting =
        new FederationFileRepository(entities).byId(id).filter(r -> r.approvedBy().isEmpty());
    waiting.ifPresent(row -> row.approve(actor.uid(), clock.instant()));
    return waiting.isPresent();
  }

  private Answer<FederationFile> told(Actor actor, UUID id, String step) {
    FederationFile now = file(actor, id).orElseThrow();
    audit.write(
        new AuditEvent.FederationFileMoved(
            actor.uid(), now.name(), step, now.live(), now.setAside()));
    return Answer.done(now);
  }

  @Override
  public Answer<FederationFile> upload(Actor actor, UUID id, InputStream xml) {
    Optional<Answer<FederationFile>> refusal = mayRead(actor, id);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (turns.claim(id, true).isEmpty()) {
      return Refusals.wrongState("The file is being read. Try again in a minute.");
    }
    try {
      begin(id, SpooledFile.of(xml));
      return Answer.done(file(actor, id).orElseThrow());
    } catch (IOException broken) {
      turns.failed(id, "The file did not come whole: " + Proposals.cause(broken));
      return Refusals.invalid("The file did not come whole, or is too large.");
    }
  }

  private void begin(UUID id, SpooledFile spooled) throws IOException {
    try {
      background.run(() -> reading.read(id, spooled, Validators.NONE));
    } catch (RuntimeException nobodyToReadIt) {
      spooled.close();
      turns.failed(id, "Too much is being done at once.");
      throw nobodyToReadIt;
    }
  }

  @Override
  public Answer<FederationFile> refresh(Actor actor, UUID id) {
    Optional<Answer<FederationFile>> refusal = mayRead(actor, id);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (file(actor, id).flatMap(FederationFile::address).isEmpty()) {
      return Refusals.invalid("The file has no address; upload it.");
    }
    background.run(() -> reading.fetch(id, true));
    return Answer.done(file(actor, id).orElseThrow());
  }

  private Optional<Answer<FederationFile>> mayRead(Actor actor, UUID id) {
    if (!actor.operator()) {
      return Optional.of(Refusals.notAllowed("Only operators handle federations' files."));
    }
    Optional<FederationFile> file = file(actor, id);
    if (file.isEmpty()) {
      return Optional.of(Refusals.notFound());
    }
    return file.get().approvedBy().isEmpty()
        ? Optional.of(Refusals.wrongState("A second person has to approve the file first."))
        : Optional.empty();
  }

  @Override
  public Answer<FederationFile> remove(Actor actor, UUID id) {
    Optional<FederationFile> file = file(actor, id);
    if (file.isEmpty()) {
      return Refusals.notFound();
    }
    // for what was not approved this is the second person's no
    if (!actor.operator() && file.get().approvedBy().isPresent()) {
      return Refusals.notAllowed("Only operators take federations' files out of use.");
    }
    if (file.get().busy()) {
      return Refusals.wrongState("The file is being read. Try again in a minute.");
    }
    Instant now = clock.instant();
    database.change(
        e -> {
          ServiceRepository services = new ServiceRepository(e);
          services.ofFileInBrief(id).forEach(one -> services.remove(one.id(), now));
          new FederationFileRepository(e).remove(id);
          new MetadataFetchRepository(e).remove(FileTurns.id(id));
        });
    catalogue.changed();
    audit.write(
        new AuditEvent.FederationFileMoved(actor.uid(), file.get().name(), "REMOVED", 0, 0));
    return Answer.done(file.get());
  }

  @Override
  public Page<SetAsideEntity> setAside(Actor actor, UUID id, int offset, int limit) {
    if (!actor.approver()) {
      return new Page<>(List.of(), 0, 0);
    }
    int from = Math.max(0, offset);
    int most = Math.max(1, Math.min(limit, Page.MOST));
    return database.read(
        e -> {
          FederationFileRepository files = new FederationFileRepository(e);
          List<SetAsideEntity> some =
              files.setAside(id, from, most).stream()
                  .map(
                      row ->
                          new SetAsideEntity(
                              row.entityId(), Json.findings(row.findings()), row.since()))
                  .toList();
          return new Page<>(some, from, files.setAsideCount(id));
        });
  }
}
