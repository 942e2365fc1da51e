package eu.tessera.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TesseraDataSourceTest {
  @TempDir Path data;

  @Test
  void no_address_is_the_embedded_file_in_the_data_folder() throws Exception {
    TesseraDataSource source = embedded(data);
    try (Connection connection = source.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("H2");
    }
    assertThat(data.resolve("tessera.mv.db")).exists();
  }

  @Test
  void another_kind_of_database_is_refused() {
    TesseraDataSource source = new TesseraDataSource();
    source.setUrl("jdbc:oracle:thin:@x");
    assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class);
  }

  @Test
  void a_wrong_password_is_refused() throws Exception {
    embedded(data).getConnection().close();
    TesseraDataSource other = embedded(data);
    other.setPassword("guess");
    assertThatThrownBy(other::getConnection).isInstanceOf(SQLException.class);
  }

  @Test
  void the_password_is_read_from_the_file_that_is_named() throws Exception {
    Path file = Files.writeString(data.resolve("secret"), "from the file\n");
    TesseraDataSource first = embedded(data);
    first.setPassword("from the file");
    first.getConnection().close();
    TesseraDataSource second = embedded(data);
    second.setPassword("something else");
    second.setPasswordFile(file.toString());
    try (Connection connection = second.getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void an_address_is_shown_without_what_may_be_secret() {
    assertThat(TesseraDataSource.withoutSecrets("jdbc:postgresql://u:p/w@db:5432/t?password=x&a=b"))
        .isEqualTo("jdbc:postgresql://db:5432/t");
    assertThat(TesseraDataSource.withoutSecrets("jdbc:h2:file:/data/t;PASSWORD=x"))
        .isEqualTo("jdbc:h2:file:/data/t");
  }

  @Test
  void a_row_that_is_refused_is_not_quoted() throws Exception {
    TesseraDataSource source = new TesseraDataSource();
    try (Connection there = TestDatabase.POSTGRESQL.source().getConnection()) {
      source.setUrl(there.getMetaData().getURL());
      source.setUser(there.getMetaData().getUserName());
    }
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create temporary table kept (email varchar(40) unique)");
      try (PreparedStatement insert = connection.prepareStatement("insert into kept values (?)")) {
        for (int i = 0; i < 2; i++) {
          insert.setString(1, "ada@example.org");
          insert.addBatch();
        }
        assertThatThrownBy(insert::executeBatch)
            .isInstanceOf(SQLException.class)
            .satisfies(
                refused -> assertThat(((SQLException) refused).getSQLState()).isEqualTo("23505"))
            .satisfies(refused -> assertThat(refused.toString()).doesNotContain("ada"))
            .satisfies(
                refused ->
                    assertThat(((SQLException) refused).getNextException().toString())
                        .doesNotContain("ada"));
      }
    }
  }

  @Test
  void a_database_that_cannot_be_had_at_start_leaves_a_sentence_without_its_password() {
    System.clearProperty("tessera.refusal");
    TesseraDataSource source = new TesseraDataSource();
    source.setUrl("jdbc:postgresql://tessera:hush@127.0.0.1:1/tessera?connectTimeout=2");
    assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class);
    assertThat(System.clearProperty("tessera.refusal"))
        .contains("jdbc:postgresql://127.0.0.1:1/tessera cannot be reached")
        .contains("TESSERA_DB_URL")
        .doesNotContain("hush");
  }

  @Test
  void a_failure_later_on_is_no_matter_of_the_start() throws Exception {
    TesseraDataSource source = embedded(data);
    source.getConnection().close();
    System.clearProperty("tessera.refusal");
    source.setPassword("changed meanwhile");
    assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class);
    assertThat(System.getProperty("tessera.refusal")).isNull();
  }

  @Test
  void the_embedded_file_stays_small_however_often_it_is_written() throws Exception {
    try (Connection connection = embedded(data).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept (id int primary key, text varchar(200))");
      statement.execute("insert into kept values (1, '')");
      long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(6);
      int writes = 0;
      while (System.nanoTime() < until && writes < 4000) {
        statement.executeUpdate("update kept set text = '" + writes++ + "'");
        Thread.sleep(1);
      }
      // at 8 KB and more for each commit, without use of the space again
      assertThat(Files.size(data.resolve("tessera.mv.db"))).isLessThan(4096L * writes);
    }
  }

  @Test
  void what_was_committed_survives_kill_9() throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat((char) writer.getInputStream().read()).isEqualTo('c');
    writer.destroyForcibly();
    assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
    try (Connection connection = embedded(data).getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from kept")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  private static TesseraDataSource embedded(Path data) {
    TesseraDataSource source = new TesseraDataSource();
    source.setData(data.toString());
    return source;
  }

  /** Commits one row, says so with one letter, and waits for its end. */
  static final class Writer {
    public static void main(String[] folder) throws Exception {
      try (Connection connection = embedded(Path.of(folder[0])).getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create table kept (id int)");
        // H2 flushes by itself half a second after a commit; give it the chance to be lazy now
        Thread.sleep(1500);
        connection.setAutoCommit(false);
        statement.execute("insert into kept values (1)");
        connection.commit();
        System.out.write('c');
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }
}
