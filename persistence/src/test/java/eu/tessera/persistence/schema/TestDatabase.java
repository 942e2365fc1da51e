package eu.tessera.persistence.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The databases that every repository is proved on: H2 in memory and a real PostgreSQL, each
 * started once in a test run, with the scripts and the persistence unit of the product.
 */
public enum TestDatabase {
  H2 {
    @Override
    DataSource start() {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL("jdbc:h2:mem:tessera;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
      source.setUser("sa");
      return source;
    }
  },
  POSTGRESQL {
    @Override
    DataSource start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server.getPostgresDatabase();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  };

  private static final List<String> TABLES =
      List.of(
          "audit_event",
          "retired_uid",
          "access_token",
          "mail",
          "trouble",
          "session_visit",
          "one_time_link",
          "registered_service",
          "service_version",
          "metadata_fetch",
          "set_aside_entity",
          "federation_file",
          "expiry_reminder",
          "signing_key",
          "vault_proof",
          "account"); // the rest goes with its account

  /**
   * PostgreSQL's own start and Flyway's are long-winded; the loggers are held so that they stay.
   */
  private static final List<Logger> QUIET =
      Stream.of("io.zonky.test", "org.flywaydb", "pg-embedded", "java.util.Iterator")
          .map(Logger::getLogger)
          .peek(logger -> logger.setLevel(Level.WARNING))
          .toList();

  private DataSource source;
  private EntityManagerFactory entities;

  abstract DataSource start();

  /** The database, migrated. */
  public synchronized DataSource source() {
    if (source == null) {
      DataSource started = start();
      try {
        Schema.migrate(started);
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
      source = started;
    }
    return source;
  }

  /** Takes out every row that tests may have left. */
  public TestDatabase emptied() {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.executeUpdate("delete from " + table);
      }
      statement.executeUpdate("update registry_head set change_number = 0");
      statement.executeUpdate("update audit_head set position = 0, mac = ''");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return this;
  }

  /**
   * Runs {@code work} in a transaction of its own; an exception rolls back and goes on as it is.
   */
  public <T> T transaction(Function<EntityManager, T> work) {
    EntityManager manager = factory().createEntityManager();
    EntityTransaction transaction = manager.getTransaction();
    try {
      transaction.begin();
      T result = work.apply(manager);
      transaction.commit();
      return result;
    } finally {
      if (transaction.isActive()) {
        transaction.rollback();
      }
      manager.close();
    }
  }

  /** Runs one statement past the entities, as somebody with a database client would. */
  public int sql(String statement) {
    try (Connection connection = source().getConnection();
        Statement open = connection.createStatement()) {
      return open.executeUpdate(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private synchronized EntityManagerFactory factory() {
    if (entities == null) {
      Map<String, Object> outsideAContainer = new HashMap<>();
      outsideAContainer.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
      outsideAContainer.put("jakarta.persistence.jtaDataSource", "");
      outsideAContainer.put("jakarta.persistence.nonJtaDataSource", source());
      outsideAContainer.put("eclipselink.weaving", "false");
      outsideAContainer.put("eclipselink.session-name", name());
      outsideAContainer.put("eclipselink.logging.level", "SEVERE");
      entities = Persistence.createEntityManagerFactory("tessera", outsideAContainer);
    }
    return entities;
  }

  private static void stop(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
