package eu.tessera.ejb.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Background;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.Answer.Why;
import eu.tessera.ejb.registry.ServiceDefinition;
import eu.tessera.federation.saml.Certificates;
import eu.tessera.federation.saml.inspect.AggregateSignature;
import eu.tessera.persistence.registry.FederationFileRepository;
import eu.tessera.persistence.registry.FederationFileRow;
import eu.tessera.persistence.registry.MetadataFetchRepository;
import eu.tessera.persistence.registry.MetadataFetchRow;
import eu.tessera.persistence.registry.MetadataFetchRow.Validators;
import eu.tessera.persistence.registry.ServiceRepository;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Federations' files over the database, read in the background. */
final class StoredFederationFiles implements FederationFiles {
  private static final Logger LOG = Logger.getLogger(StoredFederationFiles.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(30);
  private static final Duration AGAIN = Duration.ofMinutes(15);
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(30);

  private final Database database;
  private final Catalogue catalogue;
  private final FederationImport reading;
  private final Fetching fetching;
  private final Background background;
  private final Audit audit;
  private final Clock clock;

  StoredFederationFiles(
      Database database,
      Catalogue catalogue,
      FederationImport reading,
      Fetching fetching,
      Background background,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.catalogue = catalogue;
    this.reading = reading;
    this.fetching = fetching;
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
        new MetadataFetchRepository(entities).byId(fetchId(row.id()));
    return new FederationFile(
        row.id(),
        row.name(),
        row.terms(),
        row.address(),
        Duration.ofSeconds(row.everySeconds()),
        row.liveCount(),
        row.asideCount(),
        fetch.flatMap(MetadataFetchRow::goodAt),
        fetch.flatMap(MetadataFetchRow::failingSince),
        fetch.flatMap(MetadataFetchRow::trouble),
        fetch.filter(f -> f.busy(clock.instant())).isPresent());
  }

  private static String fetchId(UUID file) {
    return GoLive.digest("federation file " + file);
  }

  @Override
  public Answer<FederationFile> add(Actor actor, NewFile wanted) {
    if (!actor.operator()) {
      return Answer.refused(Why.NOT_ALLOWED, "Only operators add federations' files.");
    }
    List<String> mistakes = mistakes(wanted);
    if (!mistakes.isEmpty()) {
      return Answer.refused(Why.INVALID, String.join(" ", mistakes));
    }
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    try {
      database.change(
          e -> {
            FederationFileRow row = new FederationFileRow(id, wanted.name(), now, actor.uid());
            row.is(
                wanted.terms(), wanted.address(), wanted.certificate(), wanted.every().toSeconds());
            new FederationFileRepository(e).add(row);
            new MetadataFetchRepository(e)
                .add(new MetadataFetchRow(fetchId(id), wanted.address().orElse(""), now));
          });
    } catch (Conflict taken) {
      return Answer.refused(Why.INVALID, "There is a file of this name already.");
    }
    audit.write(new AuditEvent.FederationFileMoved(actor.uid(), wanted.name(), "ADDED", 0, 0));
    wanted.address().ifPresent(address -> background.run(() -> fetch(id, true)));
    return Answer.done(file(actor, id).orElseThrow());
  }

  private static List<String> mistakes(NewFile wanted) {
    List<String> mistakes = new ArrayList<>();
    if (!wanted.name().matches("[a-z][a-z0-9-]{0,19}")) {
      mistakes.add("The name must be of small letters, digits and hyphens, 20 at the most.");
    }
    boolean https =
        wanted.address().map(a -> a.toLowerCase(Locale.ROOT).startsWith("https://")).orElse(true);
    if (!https || wanted.address().filter(a -> a.length() > 4000).isPresent()) {
      mistakes.add("The address must be an https address.");
    }
    if (wanted.certificate().isPresent() && certificates(wanted.certificate()).isEmpty()) {
      mistakes.add("The certificate must be in PEM form.");
    }
    if (wanted.address().isPresent() && wanted.certificate().isEmpty()) {
      mistakes.add("Give the certificate of who signs the file: it lets many services in at once.");
    }
    if (wanted.every().compareTo(SHORTEST) < 0 || wanted.every().compareTo(LONGEST) > 0) {
      mistakes.add("It can be fetched every five minutes at the most, every 30 days at the least.");
    }
    mistakes.addAll(ofTerms(wanted.terms()));
    return mistakes;
  }

  private static List<String> ofTerms(String terms) {
    Optional<ObjectNode> object = terms.length() > 20_000 ? Optional.empty() : Json.object(terms);
    if (object.isEmpty()) {
      return List.of("The terms must be one JSON object, of at most 20000 characters.");
    }
    for (String own : List.of("name", "metadata", "mdq", "certificate", "entityId", "urls")) {
      if (object.get().has(own)) {
        return List.of("The terms cannot hold \"" + own + "\": each entity has its own.");
      }
    }
    ObjectNode whole = object.get().deepCopy();
    whole.put("name", "x").put("protocol", "saml").put("metadata", "x.xml");
    return ServiceDefinition.read("terms", whole.toString()).sentences();
  }

  private static List<X509Certificate> certificates(Optional<String> pem) {
    try {
      return pem.isEmpty()
          ? List.of()
          : Certificates.pem(pem.get().getBytes(StandardCharsets.US_ASCII));
    } catch (CertificateException none) {
      return List.of();
    }
  }

  @Override
  public Answer<FederationFile> upload(Actor actor, UUID id, InputStream xml) {
    Optional<Answer<FederationFile>> refusal = mayTurn(actor, id);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (claim(id, true).isEmpty()) {
      return Answer.refused(Why.WRONG_STATE, "The file is being read. Try again in a minute.");
    }
    try {
      SpooledFile spooled = SpooledFile.of(xml);
      background.run(() -> read(id, spooled, Validators.NONE));
      return Answer.done(file(actor, id).orElseThrow());
    } catch (IOException broken) {
      failed(id, "The file did not come whole: " + Proposals.cause(broken));
      return Answer.refused(Why.INVALID, "The file did not come whole, or is too large.");
    }
  }

  @Override
  public Answer<FederationFile> refresh(Actor actor, UUID id) {
    Optional<Answer<FederationFile>> refusal = mayTurn(actor, id);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (file(actor, id).flatMap(FederationFile::address).isEmpty()) {
      return Answer.refused(Why.INVALID, "The file has no address; upload it.");
    }
    background.run(() -> fetch(id, true));
    return Answer.done(file(actor, id).orElseThrow());
  }

  private Optional<Answer<FederationFile>> mayTurn(Actor actor, UUID id) {
    if (!actor.operator()) {
      return Optional.of(
          Answer.refused(Why.NOT_ALLOWED, "Only operators handle federations' files."));
    }
    return file(actor, id).isEmpty()
        ? Optional.of(Answer.refused(Why.NOT_FOUND, "There is no such file."))
        : Optional.empty();
  }

  @Override
  public Answer<FederationFile> remove(Actor actor, UUID id) {
    Optional<Answer<FederationFile>> refusal = mayTurn(actor, id);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    FederationFile file = file(actor, id).orElseThrow();
    if (file.busy()) {
      return Answer.refused(Why.WRONG_STATE, "The file is being read. Try again in a minute.");
    }
    Instant now = clock.instant();
    database.change(
        e -> {
          ServiceRepository services = new ServiceRepository(e);
          services.ofFile(id).forEach(row -> services.remove(row.id(), now));
          new FederationFileRepository(e).remove(id);
          new MetadataFetchRepository(e).remove(fetchId(id));
        });
    catalogue.changed();
    audit.write(new AuditEvent.FederationFileMoved(actor.uid(), file.name(), "REMOVED", 0, 0));
    return Answer.done(file);
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

  /** Fetches what is due; of several nodes, one fetches each. */
  void due() {
    for (UUID id :
        database.read(
            e ->
                new FederationFileRepository(e)
                    .all().stream()
                        .filter(row -> row.address().isPresent())
                        .map(FederationFileRow::id)
                        .toList())) {
      fetch(id, false);
    }
  }

  private void fetch(UUID id, boolean hurry) {
    Optional<MetadataFetchRow> turn = claim(id, hurry);
    if (turn.isEmpty()) {
      return;
    }
    Validators before = turn.get().validators();
    Fetching.Fetched fetched =
        fetching.fetch(
            turn.get().address(),
            new Fetching.Validators(before.etag(), before.lastModified()),
            SpooledFile.LARGEST);
    if (fetched instanceof Fetching.Failed failed) {
      failed(id, failed.sentence());
    } else if (fetched instanceof Fetching.Arrived arrived) {
      try (InputStream body = arrived.body()) {
        SpooledFile spooled = SpooledFile.of(body);
        read(
            id,
            spooled,
            new Validators(arrived.validators().etag(), arrived.validators().lastModified()));
      } catch (IOException broken) {
        failed(id, "The file did not come whole: " + Proposals.cause(broken));
      }
    } else {
      change(id, (row, every) -> row.unchanged(clock.instant(), clock.instant().plus(every)));
    }
  }

  private Optional<MetadataFetchRow> claim(UUID id, boolean hurry) {
    Instant now = clock.instant();
    try {
      return database.write(
          e ->
              new MetadataFetchRepository(e)
                  .byId(fetchId(id))
                  .filter(row -> !row.busy(now))
                  .filter(row -> hurry || !now.isBefore(row.nextAt()))
                  .map(
                      row -> {
                        row.claimed(now.plus(LEASE));
                        return row;
                      }));
    } catch (Conflict first) {
      return Optional.empty();
    }
  }

  /** Verifies the whole file, then reads the same bytes entity by entity. */
  private void read(UUID id, SpooledFile spooled, Validators validators) {
    try (spooled) {
      FederationFileRow file =
          database.read(e -> new FederationFileRepository(e).byId(id)).orElseThrow();
      List<X509Certificate> pins = certificates(file.certificate());
      if (!pins.isEmpty()) {
        try (InputStream in = spooled.open()) {
          Optional<String> fault = AggregateSignature.fault(in, pins);
          if (fault.isPresent()) {
            failed(id, "The file is not taken: " + fault.get() + ".");
            return;
          }
        }
      }
      FederationImport.Outcome outcome;
      try (InputStream in = spooled.open()) {
        outcome = reading.read(id, file.name(), file.terms(), in, catalogue.known());
      }
      change(
          id,
          (row, every) ->
              row.good(
                  validators,
                  spooled.digest(),
                  Optional.empty(),
                  clock.instant(),
                  clock.instant().plus(every)));
      audit.write(
          new AuditEvent.FederationFileMoved(
              Actor.TESSERA.uid(), file.name(), "READ", outcome.live(), outcome.setAside()));
    } catch (FederationImport.Broken broken) {
      failed(id, broken.getMessage());
    } catch (IOException | RuntimeException ours) {
      LOG.log(Level.WARNING, "a federation's file is read at the next turn", ours);
      failed(id, "Something went wrong here while the file was read.");
    } finally {
      catalogue.changed();
    }
  }

  private void failed(UUID id, String sentence) {
    change(id, (row, every) -> row.failed(sentence, clock.instant(), clock.instant().plus(AGAIN)));
  }

  private void change(UUID id, java.util.function.BiConsumer<MetadataFetchRow, Duration> what) {
    database.change(
        e -> {
          Optional<FederationFileRow> file = new FederationFileRepository(e).byId(id);
          new MetadataFetchRepository(e)
              .byId(fetchId(id))
              .ifPresent(
                  row ->
                      what.accept(
                          row,
                          Duration.ofSeconds(
                              file.map(FederationFileRow::everySeconds).orElse(3600L))));
        });
  }
}
