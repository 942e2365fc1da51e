package eu.tessera.ejb.exchange;

import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.persistence.registry.ServiceRepository;
import eu.tessera.persistence.registry.ServiceRow;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Some hundred good entities of a federation's file, written together: no lock is held for long,
 * and no more than these lie in memory.
 */
final class ImportPart {
  /** Entities in one transaction. */
  static final int SIZE = 200;

  private final Database database;
  private final UUID file;
  private final Instant now;
  private final Pace pace;
  private final Consumer<Good> taken;
  private final List<Good> waiting = new ArrayList<>();
  private long begun = System.nanoTime();

  /**
   * An entity to be written.
   *
   * @param id of its service
   * @param json the definition
   * @param row where it is written; empty for a new one
   */
  record Good(
      String id, String json, String entityId, MetadataDocument document, Optional<UUID> row) {}

  /**
   * @param taken is told of an entity whose entity id another service holds
   */
  ImportPart(Database database, UUID file, Instant now, Pace pace, Consumer<Good> taken) {
    this.database = database;
    this.file = file;
    this.now = now;
    this.pace = pace;
    this.taken = taken;
  }

  void add(Good good) {
    waiting.add(good);
    if (waiting.size() >= SIZE) {
      flush();
    }
  }

  /** Writes what waits. */
  void flush() {
    List<Good> some = List.copyOf(waiting);
    waiting.clear();
    if (!some.isEmpty()) {
      try {
        database.change(e -> write(e, some));
      } catch (Conflict oneOfThem) {
        some.forEach(this::alone);
      }
    }
    pace.after(Duration.ofNanos(System.nanoTime() - begun));
    begun = System.nanoTime();
  }

  private void alone(Good good) {
    try {
      database.change(e -> write(e, List.of(good)));
    } catch (Conflict held) {
      taken.accept(good);
    }
  }

  private void write(EntityManager entities, List<Good> some) {
    ServiceRepository services = new ServiceRepository(entities);
    long number = services.nextChange();
    for (Good good : some) {
      ServiceRow row =
          good.row()
              .flatMap(services::byId)
              .orElseGet(
                  () -> new ServiceRow(UUID.randomUUID(), good.id(), good.json(), now, file));
      row.change(good.id(), good.json(), now);
      row.keep(GoLive.stored(good.document(), good.entityId()), ServiceRow.NO_KEYS);
      row.numbered(number);
      if (good.row().isEmpty()) {
        services.addLater(row);
      }
    }
  }
}
