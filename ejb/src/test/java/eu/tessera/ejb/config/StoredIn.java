package eu.tessera.ejb.config;

import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.function.Function;

/** The port over a test database, with transactions begun and ended here. */
public record StoredIn(TestDatabase database) implements Database {
  @Override
  public <T> T read(Function<EntityManager, T> work) {
    return database.transaction(work);
  }

  @Override
  public <T> T write(Function<EntityManager, T> work) {
    return database.transaction(entities -> Conflict.shownBy(work, entities));
  }
}
