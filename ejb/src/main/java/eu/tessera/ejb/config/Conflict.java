package eu.tessera.ejb.config;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * The database refused a write because somebody else was first: a value that must be unique is
 * taken, or the row has changed meanwhile. Callers look again and decide anew.
 */
public final class Conflict extends RuntimeException {
  /** SQL:2016 class 23, unique violation, with H2 and PostgreSQL alike. */
  private static final String UNIQUE_VIOLATION = "23505";

  private Conflict(RuntimeException cause) {
    super("somebody else was first", cause);
  }

  /** For what the code finds taken before the database has to say it. */
  public static Conflict of(String sentence) {
    return new Conflict(new IllegalStateException(sentence));
  }

  /** Runs {@code work} and sends all to the database, so that a conflict shows here. */
  public static <T> T shownBy(Function<EntityManager, T> work, EntityManager entities) {
    try {
      T result = work.apply(entities);
      entities.flush();
      return result;
    } catch (RuntimeException failure) {
      throw isConflict(failure) ? new Conflict(failure) : failure;
    }
  }

  private static boolean isConflict(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockException
          || cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
