package eu.tessera.ejb.config;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Who begins and ends transactions: the container ({@link ContainerDatabase}), or a test. Work must
 * not keep the entity manager, nor rows that it means to change later.
 */
public interface Database {
  /** Reads, with no transaction of its own. */
  <T> T read(Function<EntityManager, T> work);

  /**
   * Runs {@code work} in a transaction of its own: what it wrote is durable when this returns, and
   * gone when this throws, whatever the caller's transaction does.
   *
   * @throws Conflict when somebody else was first
   */
  <T> T write(Function<EntityManager, T> work);

  /** {@link #write} without an answer. */
  default void change(Consumer<EntityManager> work) {
    write(
        entities -> {
          work.accept(entities);
          return null;
        });
  }
}
