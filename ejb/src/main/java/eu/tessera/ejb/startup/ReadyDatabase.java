package eu.tessera.ejb.startup;

import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.StartRefused;
import eu.tessera.persistence.schema.Schema;
import eu.tessera.persistence.schema.TesseraDataSource;
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
      throw new StartRefused(
          other.getMessage() + ": write the address of a PostgreSQL into TESSERA_DB_URL.", other);
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
    return new StartRefused(TesseraDataSource.refusal(settings.databaseUrl()), cause);
  }
}
