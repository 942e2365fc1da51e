package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.persistence.registry.FederationFileRepository;
import eu.tessera.persistence.registry.FederationFileRow;
import eu.tessera.persistence.registry.MetadataFetchRepository;
import eu.tessera.persistence.registry.MetadataFetchRow;
import eu.tessera.persistence.registry.MetadataFetchRow.Validators;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Whose turn it is to read a federation's file, and how it went; of several nodes, one has it. */
final class FileTurns {
  private static final Duration LEASE = Duration.ofMinutes(30);
  private static final Duration AGAIN = Duration.ofMinutes(15);
  private static final Duration SELDOM = Duration.ofHours(6);

  private final Database database;
  private final Clock clock;

  FileTurns(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The id of a file's row among the fetches. */
  static String id(UUID file) {
    return GoLive.digest("federation file " + file);
  }

  /**
   * Takes the turn.
   *
   * @param hurry whatever its timetable
   * @return what was known before; empty where somebody else has it, or it is not due
   */
  Optional<MetadataFetchRow> claim(UUID file, boolean hurry) {
    Instant now = clock.instant();
    try {
      return database.write(
          e -> {
            Optional<MetadataFetchRow> row =
                new MetadataFetchRepository(e)
                    .byId(id(file))
                    .filter(r -> !r.busy(now))
                    .filter(r -> hurry || !now.isBefore(r.nextAt()));
            row.ifPresent(r -> r.claimed(now.plus(LEASE)));
            return row;
          });
    } catch (Conflict first) {
      return Optional.empty();
    }
  }

  /** It was read to its end. */
  void good(UUID file, Validators validators, String digest) {
    Instant now = clock.instant();
    end(file, (row, every) -> row.good(validators, digest, Optional.empty(), now, now.plus(every)));
  }

  /** It is as it was. */
  void unchanged(UUID file) {
    Instant now = clock.instant();
    end(file, (row, every) -> row.unchanged(now, now.plus(every)));
  }

  /** It did not come, or was not good; what was read before stays in use. */
  void failed(UUID file, String sentence) {
    Instant now = clock.instant();
    end(file, (row, every) -> row.failed(sentence, now, now.plus(AGAIN)));
  }

  private void end(UUID file, BiConsumer<MetadataFetchRow, Duration> how) {
    database.change(
        e -> {
          Duration every =
              new FederationFileRepository(e)
                  .byId(file)
                  .map(FederationFileRow::everySeconds)
                  .map(Duration::ofSeconds)
                  .orElse(SELDOM);
          new MetadataFetchRepository(e).byId(id(file)).ifPresent(row -> how.accept(row, every));
        });
  }
}
