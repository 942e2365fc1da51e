package eu.tessera.ejb.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.config.StartRefused;
import eu.tessera.persistence.schema.TesseraDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyDatabaseTest {
  @TempDir Path data;

  @Test
  void the_embedded_database_is_made_and_found_again() {
    assertThat(prepare("")).isPositive();
    assertThat(prepare("")).isZero();
  }

  @Test
  void a_database_that_is_not_there_refuses_the_start_without_its_password() {
    assertThatThrownBy(
            () -> prepare("jdbc:postgresql://tessera:hush@127.0.0.1:1/tessera?connectTimeout=2"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/tessera cannot be reached")
        .hasMessageContaining("TESSERA_DB_URL")
        .hasMessageNotContaining("hush");
  }

  @Test
  void a_data_folder_that_cannot_be_written_refuses_the_start() throws Exception {
    Path file = Files.writeString(data.resolve("a file"), "");
    assertThatThrownBy(() -> prepare("", file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("TESSERA_DATA");
  }

  private int prepare(String url) {
    return prepare(url, data);
  }

  private static int prepare(String url, Path folder) {
    Map<String, String> written = Map.of("tessera.db.url", url, "tessera.data", folder.toString());
    TesseraDataSource source = new TesseraDataSource();
    source.setUrl(url);
    source.setData(folder.toString());
    Settings settings =
        Settings.read(new ConfiguredValues(name -> Optional.ofNullable(written.get(name))));
    return new ReadyDatabase(source, settings).prepare();
  }
}
