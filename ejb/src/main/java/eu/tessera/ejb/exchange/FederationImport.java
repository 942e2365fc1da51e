package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.check.Checks;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.federation.saml.UnsafeXml;
import eu.tessera.federation.saml.inspect.EntityStream;
import eu.tessera.persistence.registry.FederationFileRepository;
import eu.tessera.persistence.registry.ServiceRepository;
import eu.tessera.persistence.registry.ServiceRepository.Brief;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads a federation's file, entity by entity. What is good is written in parts; what is not is set
 * aside with its findings, and its last good version stays. Entities that the file no longer has
 * are taken out at the end, and only if the end was reached.
 */
final class FederationImport {
  private static final int MOST = 100_000;

  private final Database database;
  private final Checks checks;
  private final Pace pace;
  private final Clock clock;

  /** What came of it. */
  record Outcome(int live, int setAside, int skipped) {}

  /** The file is none, or does not go on; what was read before that is kept. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String sentence) {
      super(sentence, null, false, false);
    }
  }

  FederationImport(Database database, Checks checks, Pace pace, Clock clock) {
    this.database = database;
    this.checks = checks;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * Reads the whole file.
   *
   * @param name of the file, with which the ids of its services begin
   * @param terms JSON: what every definition says
   * @throws Broken saying in a sentence where it stopped
   */
  Outcome read(UUID file, String name, String terms, InputStream in, Known known) throws Broken {
    Instant now = clock.instant();
    ImportRun run = new ImportRun(file, name, terms, known, checks, before(file), now);
    ImportPart part = new ImportPart(database, file, now, pace, run::taken);
    try (EntityStream stream = new EntityStream(in, MetadataDocument.LARGEST)) {
      for (Optional<EntityStream.Entity> next = stream.next();
          next.isPresent();
          next = stream.next()) {
        if (run.met() > MOST) {
          throw new Broken("The file has more than " + MOST + " entities.");
        }
        run.judged(next.get()).ifPresent(part::add);
      }
    } catch (UnsafeXml unsafe) {
      part.flush();
      throw new Broken("The file cannot be read to its end: " + unsafe.getMessage() + ".");
    }
    part.flush();
    takeOut(run.gone(), now);
    return counted(file, run);
  }

  private Map<String, Brief> before(UUID file) {
    return database.read(e -> new ServiceRepository(e).ofFileInBrief(file)).stream()
        .collect(Collectors.toMap(Brief::name, brief -> brief));
  }

  private void takeOut(List<UUID> gone, Instant now) {
    for (int from = 0; from < gone.size(); from += ImportPart.SIZE) {
      List<UUID> some = gone.subList(from, Math.min(gone.size(), from + ImportPart.SIZE));
      database.change(e -> some.forEach(id -> new ServiceRepository(e).remove(id, now)));
    }
  }

  private Outcome counted(UUID file, ImportRun run) {
    Outcome outcome = run.outcome();
    database.change(
        e -> {
          FederationFileRepository files = new FederationFileRepository(e);
          files.setAside(file, run.aside());
          files.byId(file).ifPresent(row -> row.counted(outcome.live(), outcome.setAside()));
        });
    return outcome;
  }
}
