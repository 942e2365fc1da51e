package eu.tessera.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema of this release. */
public final class Schema {
  private static final Map<String, String> H2 = Map.of("binary", "varbinary(100000)");
  private static final Map<String, String> POSTGRESQL = Map.of("binary", "bytea");

  private Schema() {}

  /**
   * Runs the scripts that have not run yet; several nodes may call it at once.
   *
   * @return how many scripts ran
   * @throws SQLException when the database cannot be reached
   * @throws UnsupportedDatabase when it is neither H2 nor PostgreSQL
   */
  public static int migrate(DataSource source) throws SQLException {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .placeholders(placeholders(source))
        .cleanDisabled(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private static Map<String, String> placeholders(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return switch (product) {
        case "H2" -> H2;
        case "PostgreSQL" -> POSTGRESQL;
        default -> throw new UnsupportedDatabase(product);
      };
    }
  }
}
