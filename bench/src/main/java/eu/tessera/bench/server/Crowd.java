package eu.tessera.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;

/**
 * Live sessions that nobody signed in for: copies of a real one's row, each with a cookie of its
 * own, put into the embedded database while the server is stopped. To the server they are as good
 * as real; only the sign-ins, at a password hash each, are left out.
 */
public final class Crowd {
  /** The cookie that opens a session. */
  public static final String COOKIE = "__Host-TGC";

  private static final String TABLE = "SSO_SESSION";
  private static final int BATCH = 1000;
  private static final Duration UNUSED = Duration.ofMinutes(10);

  private final Path data;

  public Crowd(Path data) {
    this.data = data;
  }

  /**
   * Adds sessions; those of numbers 0 to {@code many} are opened by {@link #cookie}.
   *
   * @return bytes of the database file that one of them takes, its indexes included
   */
  public double add(int many) throws SQLException, IOException {
    long before = compacted();
    try (Connection database = open()) {
      database.setAutoCommit(false);
      copyNewest(database, many);
      database.commit();
    }
    return (compacted() - before) / (double) many;
  }

  /** The cookie of the session of that number: 32 bytes in base64url, as real ones are. */
  public static String cookie(int number) {
    return base64(sha256("cookie " + number));
  }

  private void copyNewest(Connection database, int many) throws SQLException {
    String newest = "select * from " + TABLE + " order by CREATED_AT desc limit 1";
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(newest)) {
      if (!row.next()) {
        throw new IllegalStateException("there is no session to copy: nobody signed in");
      }
      int columns = row.getMetaData().getColumnCount();
      String marks = "?" + ", ?".repeat(columns - 1);
      try (var insert =
          database.prepareStatement("insert into " + TABLE + " values (" + marks + ")")) {
        for (int number = 0; number < many; number++) {
          fill(insert, row, columns, number);
          insert.addBatch();
          if (number % BATCH == BATCH - 1) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
    }
  }

  private static void fill(PreparedStatement insert, ResultSet row, int columns, int number)
      throws SQLException {
    for (int column = 1; column <= columns; column++) {
      Object value =
          switch (row.getMetaData().getColumnName(column)) {
            case "ID" -> UUID.randomUUID();
            case "COOKIE_DIGEST" -> base64(sha256(cookie(number)));
            // so long unused that the next use of each is worth a note
            case "SEEN_AT" -> row.getObject(column, OffsetDateTime.class).minus(UNUSED);
            default -> row.getObject(column);
          };
      insert.setObject(column, value);
    }
  }

  /** Size of the database file once it holds nothing dead. */
  private long compacted() throws SQLException, IOException {
    try (Connection database = open();
        Statement statement = database.createStatement()) {
      statement.execute("shutdown compact");
    }
    return Files.size(data.resolve("tessera.mv.db"));
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("tessera"), "sa", "");
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}
