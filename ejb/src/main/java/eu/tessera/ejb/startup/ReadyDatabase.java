package eu.tessera.ejb.startup;

import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.StartRefused;
import eu.tessera.persistence.schema.Schema;
import eu.tessera.persistence.schema.UnsupportedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;

/** Reaches the database and brings its schema up. */
final class ReadyDatabase {
  private static final int SECONDS = 10;

  private final DataSource source;
  private final Settings settings;

  ReadyDatabase(DataSource source, Settings settings) {
    this.source = source;
    this.settings = settings;
  }

  /**
   * @return how many scripts ran
   */
  int prepare() {
    try (Connection connection = source.getConnection()) {
      if (!connection.isValid(SECONDS)) {
        throw unreachable(null);
      }
    } catch (SQLException failed) {
      throw unreachable(failed);
    }
    try {
      return Schema.migrate(source);
    } catch (SQLException failed) {
      throw unreachable(failed);
    } catch (UnsupportedDatabase other) {
      throw refused("is none that Tessera can use: write that of a PostgreSQL", other);
    } catch (FlywayException failed) {
      throw new StartRefused(
          "The schema of the database at "
              + settings.databaseUrl()
              + " cannot be brought to this release: give its user the right to create tables, or"
              + " name another database in TESSERA_DB_URL.",
          failed);
    }
  }

  private StartRefused unreachable(SQLException cause) {
    return settings.databaseUrl().startsWith("jdbc:h2:file:")
        ? new StartRefused(
            "The database at "
                + settings.databaseUrl()
                + " cannot be opened: end the other Tessera that uses it, or name another folder that"
                + " can be written in TESSERA_DATA.",
            cause)
        : refused("cannot be reached: write its address", cause);
  }

  private StartRefused refused(String what, Exception cause) {
    return new StartRefused(
        "The database at "
            + settings.databaseUrl()
            + " "
            + what
            + " into TESSERA_DB_URL, its user into TESSERA_DB_USER and the password into"
            + " TESSERA_DB_PASSWORD.",
        cause);
  }
}
