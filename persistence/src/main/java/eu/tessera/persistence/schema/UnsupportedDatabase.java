package eu.tessera.persistence.schema;

/** The address names a database that Tessera has no scripts for. */
public final class UnsupportedDatabase extends RuntimeException {
  UnsupportedDatabase(String found) {
    super("Tessera keeps its data in H2 or PostgreSQL, not in " + found);
  }
}
