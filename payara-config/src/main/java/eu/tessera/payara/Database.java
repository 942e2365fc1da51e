package eu.tessera.payara;

import java.nio.file.Path;

/** Where the application keeps its data. */
record Database(String url, String user, Secret password) {
  private static final String H2 = "jdbc:h2:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  Database {
    if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL)) {
      throw CannotStart.because(
          Setting.DB_URL,
          "must begin with jdbc:postgresql:// (or be left out for the embedded database).");
    }
    if (url.startsWith(POSTGRESQL) && user.isEmpty()) {
      throw CannotStart.because(
          Setting.DB_USER, "is missing: write the PostgreSQL user's name there.");
    }
  }

  /** H2 in a file; closed by the application, not by a hook that would run before it. */
  static Database embeddedIn(Path data) {
    return new Database(
        H2 + "file:" + data.resolve("tessera") + ";DB_CLOSE_ON_EXIT=FALSE", "sa", new Secret(""));
  }

  String dataSourceClass() {
    return url.startsWith(H2)
        ? "org.h2.jdbcx.JdbcDataSource"
        : "org.postgresql.ds.PGSimpleDataSource";
  }
}
