package eu.tessera.payara;

/** The database that the operator has chosen. */
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
}
