package eu.tessera.ejb.exchange;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.federation.saml.inspect.AggregateSignature;
import eu.tessera.persistence.registry.FederationFileRepository;
import eu.tessera.persistence.registry.FederationFileRow;
import eu.tessera.persistence.registry.MetadataFetchRow;
import eu.tessera.persistence.registry.MetadataFetchRow.Validators;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads a federation's file whose turn it is: lays it down on disk, verifies the whole, and imports
 * the same bytes. One file after the other, however many there are: people sign in meanwhile.
 */
final class FileReading {
  private static final Logger LOG = Logger.getLogger(FileReading.class.getName());

  private final Semaphore one = new Semaphore(1, true);
  private final Database database;
  private final Catalogue catalogue;
  private final FederationImport reading;
  private final FileTurns turns;
  private final Fetching fetching;
  private final Audit audit;

  FileReading(
      Database database,
      Catalogue catalogue,
      FederationImport reading,
      FileTurns turns,
      Fetching fetching,
      Audit audit) {
    this.database = database;
    this.catalogue = catalogue;
    this.reading = reading;
    this.turns = turns;
    this.fetching = fetching;
    this.audit = audit;
  }

  /** Fetches what is due; of several nodes, one fetches each. */
  void due() {
    List<UUID> fetched =
        database.read(
            e ->
                new FederationFileRepository(e)
                    .all().stream()
                        .filter(row -> row.address().isPresent() && row.approvedBy().isPresent())
                        .map(FederationFileRow::id)
                        .toList());
    fetched.forEach(id -> fetch(id, false));
  }

  /**
   * Fetches and reads a file.
   *
   * @param hurry whatever its timetable
   */
  void fetch(UUID id, boolean hurry) {
    turns.claim(id, hurry).ifPresent(turn -> fetch(id, turn));
  }

  private void fetch(UUID id, MetadataFetchRow turn) {
    Validators before = turn.validators();
    Fetching.Fetched fetched =
        fetching.fetch(
            turn.address(),
            new Fetching.Validators(before.etag(), before.lastModified()),
            SpooledFile.LARGEST);
    if (fetched instanceof Fetching.Failed failed) {
      turns.failed(id, failed.sentence());
    } else if (fetched instanceof Fetching.Arrived arrived) {
      Validators now =
          new Validators(arrived.validators().etag(), arrived.validators().lastModified());
      try (InputStream body = arrived.body()) {
        read(id, SpooledFile.of(body), now);
      } catch (IOException broken) {
        turns.failed(id, "The file did not come whole: " + Proposals.cause(broken));
      }
    } else {
      turns.unchanged(id);
    }
  }

  /**
   * Reads a file that is here; the turn was taken.
   *
   * @param spooled is gone afterwards
   */
  void read(UUID id, SpooledFile spooled, Validators validators) {
    one.acquireUninterruptibly();
    try (spooled) {
      FederationFileRow file =
          database.read(e -> new FederationFileRepository(e).byId(id)).orElseThrow();
      Optional<String> fault = fault(file, spooled);
      if (fault.isPresent()) {
        turns.failed(id, "The file is not taken: " + fault.get() + ".");
        return;
      }
      FederationImport.Outcome outcome;
      try (InputStream in = spooled.open()) {
        outcome = reading.read(id, file.name(), file.terms(), in, catalogue.known());
      }
      turns.good(id, validators, spooled.digest());
      audit.write(
          new AuditEvent.FederationFileMoved(
              Actor.TESSERA.uid(), file.name(), "READ", outcome.live(), outcome.setAside()));
    } catch (FederationImport.Broken broken) {
      turns.failed(id, broken.getMessage());
    } catch (IOException | RuntimeException ours) {
      LOG.log(Level.WARNING, "a federation's file is read at the next turn", ours);
      turns.failed(id, "Something went wrong here while the file was read.");
    } finally {
      one.release();
      catalogue.changed();
    }
  }

  /** Nobody has looked at each of the entities, so whoever is trusted to has signed them all. */
  private static Optional<String> fault(FederationFileRow file, SpooledFile spooled)
      throws IOException {
    var pins = NewFileChecks.certificates(file.certificate().orElse(""));
    if (pins.isEmpty()) {
      return Optional.of("no certificate is pinned for it; add the file anew, with one");
    }
    try (InputStream in = spooled.open()) {
      return AggregateSignature.fault(in, pins);
    }
  }
}
