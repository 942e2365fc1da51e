package eu.tessera.ejb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private final Map<String, String> written = new HashMap<>();

  @Test
  void with_nothing_written_the_defaults_hold() {
    Settings settings = read();
    assertThat(settings.baseUrl()).hasToString("https://localhost:8443/cas");
    assertThat(settings.data()).isAbsolute().hasFileName("data");
    assertThat(settings.services()).isEqualTo(settings.data().resolve("services"));
    assertThat(settings.accounts()).isEmpty();
    assertThat(settings.demo()).isFalse();
    assertThat(settings.masterKey()).isEmpty();
    assertThat(settings.databaseUrl()).startsWith("jdbc:h2:file:").doesNotContain(";");
  }

  @Test
  void what_is_written_holds() {
    written.put("tessera.base.url", "https://login.example.org/cas/");
    written.put("tessera.demo", "TRUE");
    written.put("tessera.master.key", "hush");
    written.put("tessera.db.url", "jdbc:postgresql://u:hush@db/t");
    Settings settings = read();
    assertThat(settings.baseUrl()).hasToString("https://login.example.org/cas");
    assertThat(settings.demo()).isTrue();
    assertThat(settings.masterKey()).contains(new Secret("hush"));
    assertThat(settings).asString().doesNotContain("hush");
  }

  @Test
  void a_base_url_that_browsers_would_not_trust_is_refused() {
    for (String url :
        new String[] {
          "http://login.example.org/cas",
          "login.example.org",
          "https:///cas",
          "https://u:p@login.example.org/cas",
          "https://login.example.org/cas?x=1",
          "https://login.example.org/cas#x",
          "javascript:alert(1)",
          "https://login example"
        }) {
      written.put("tessera.base.url", url);
      assertThatThrownBy(this::read)
          .as(url)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("TESSERA_BASE_URL");
    }
    written.put("tessera.base.url", "http://localhost:8080/cas");
    assertThat(read().baseUrl()).hasToString("http://localhost:8080/cas");
  }

  @Test
  void a_value_of_another_kind_is_refused_by_the_name_of_its_setting() {
    ConfiguredValues values = values();
    written.put("tessera.x", "many");
    for (Runnable reading :
        new Runnable[] {
          () -> values.flag("tessera.x", true),
          () -> values.number("tessera.x", 1, 0, 9),
          () -> values.duration("tessera.x", Duration.ZERO)
        }) {
      assertThatThrownBy(reading::run)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("TESSERA_X")
          .hasMessageNotContaining("many");
    }
    written.put("tessera.x", "10");
    assertThatThrownBy(() -> values.number("tessera.x", 1, 0, 9)).isInstanceOf(StartRefused.class);
    written.put("tessera.x", "-PT1H");
    assertThatThrownBy(() -> values.duration("tessera.x", Duration.ZERO))
        .isInstanceOf(StartRefused.class);
  }

  @Test
  void a_secret_may_be_read_from_a_file(@TempDir Path folder) throws Exception {
    written.put(
        "tessera.master.key.file",
        Files.writeString(folder.resolve("key"), "from the file\n").toString());
    written.put("tessera.master.key", "not this one");
    assertThat(read().masterKey().orElseThrow().reveal()).isEqualTo("from the file");
    written.put("tessera.master.key.file", folder.resolve("none").toString());
    assertThatThrownBy(this::read)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("TESSERA_MASTER_KEY_FILE");
  }

  private ConfiguredValues values() {
    return new ConfiguredValues(name -> Optional.ofNullable(written.get(name)));
  }

  private Settings read() {
    return Settings.read(values());
  }
}
