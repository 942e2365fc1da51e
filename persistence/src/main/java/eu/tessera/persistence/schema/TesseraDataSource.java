package eu.tessera.persistence.schema;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of the settings, whichever it is, so that its address alone chooses the driver: an
 * address that begins with {@code jdbc:postgresql:} is PostgreSQL, one with {@code jdbc:h2:} is H2,
 * and no address is the embedded H2 file in the data folder. A JavaBean, for the container's pool
 * fills it by its setters.
 */
public class TesseraDataSource implements DataSource {
  /**
   * WRITE_DELAY=0: what was committed survives kill -9, which H2's default of half a second loses.
   * RETENTION_TIME=1000: each commit then writes some 30 KB, whose space is used again after a
   * second and not after 45, else the file grows by a hundred megabytes in some thousand sign-ins.
   * QUERY_CACHE_SIZE: a connection remembers all our statements and not just the last eight, so
   * that none is parsed twice.
   */
  private static final String EMBEDDED_OPTIONS =
      ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;RETENTION_TIME=1000;QUERY_CACHE_SIZE=200";

  /** Whether a connection was ever had; from then on a failure is no matter of the start. */
  private volatile boolean reached;

  private String url = "";
  private String user = "";
  private String password = "";
  private String passwordFile = "";
  private String data = "data";
  private PrintWriter log;
  private int loginTimeout;

  /** The address that stands for an empty one: a file in the folder {@code data}. */
  public static String embeddedUrl(Path data) {
    return "jdbc:h2:file:"
        + data.toAbsolutePath().normalize().resolve("tessera")
        + EMBEDDED_OPTIONS;
  }

  /** The address without what may be secret in it: parameters, and a name and password before @. */
  public static String withoutSecrets(String url) {
    return url.replaceAll("[?;].*", "").replaceAll("//.*@", "//");
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      Connection connection = target(user, password()).getConnection();
      reached = true;
      return connection;
    } catch (SQLException failed) {
      if (!reached) {
        // the container connects for the persistence unit before any code of ours runs, so the
        // sentence is left here for the launcher
        System.setProperty("tessera.refusal", refusal(withoutSecrets(address())));
      }
      throw failed;
    }
  }

  /** What to tell the operator when the database at {@code shown} cannot be had at start. */
  public static String refusal(String shown) {
    return shown.startsWith("jdbc:h2:file:")
        ? "The database at "
            + shown
            + " cannot be opened: end the other Tessera that uses it, or name another folder that can"
            + " be written in TESSERA_DATA."
        : "The database at "
            + shown
            + " cannot be reached: write its address into TESSERA_DB_URL, its user into"
            + " TESSERA_DB_USER and the password into TESSERA_DB_PASSWORD.";
  }

  @Override
  public Connection getConnection(String username, String secret) throws SQLException {
    return target(username, secret).getConnection();
  }

  private DataSource target(String username, String secret) throws SQLException {
    String address = address();
    if (address.startsWith("jdbc:postgresql:")) {
      PGSimpleDataSource postgres = new PGSimpleDataSource();
      postgres.setUrl(address);
      // an empty name must not hide one that stands in the address
      if (!username.isBlank()) {
        postgres.setUser(username);
        postgres.setPassword(secret);
      }
      return postgres;
    }
    if (address.startsWith("jdbc:h2:")) {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL(address);
      h2.setUser(username.isBlank() ? "sa" : username);
      h2.setPassword(secret);
      return h2;
    }
    throw new SQLException("not the address of an H2 or PostgreSQL database", "08001");
  }

  private String address() {
    return url.isBlank() ? embeddedUrl(Path.of(data)) : url.strip();
  }

  /** A password in a file wins, so that the file can be changed while the server runs. */
  private String password() throws SQLException {
    if (passwordFile.isBlank()) {
      return password;
    }
    try {
      return Files.readString(Path.of(passwordFile.strip())).strip();
    } catch (IOException unreadable) {
      throw new SQLException("the file named by TESSERA_DB_PASSWORD_FILE cannot be read", "28000");
    }
  }

  public void setUrl(String url) {
    this.url = orEmpty(url);
  }

  public String getUrl() {
    return url;
  }

  public void setUser(String user) {
    this.user = orEmpty(user);
  }

  public void setPassword(String password) {
    this.password = orEmpty(password);
  }

  public void setPasswordFile(String passwordFile) {
    this.passwordFile = orEmpty(passwordFile);
  }

  public void setData(String data) {
    this.data = data == null || data.isBlank() ? "data" : data;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  @Override
  public PrintWriter getLogWriter() {
    return log;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    log = out;
  }

  @Override
  public void setLoginTimeout(int seconds) {
    loginTimeout = seconds;
  }

  @Override
  public int getLoginTimeout() {
    return loginTimeout;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    throw new SQLException("not a " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
