package eu.tessera.ejb.config;

import java.nio.charset.StandardCharsets;

/**
 * Where a sealed value lies. It is part of the seal, so a value moved elsewhere does not open.
 *
 * @param table of the schema
 * @param row its key
 * @param column of the table
 */
public record Place(String table, Object row, String column) {
  byte[] bytes() {
    return (table + ":" + row + ":" + column).getBytes(StandardCharsets.UTF_8);
  }
}
