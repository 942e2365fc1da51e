package eu.tessera.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Folders;
import eu.tessera.it.harness.TesseraProcess;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong settings stop the start with exit code 2 and one sentence, and nothing beside it. */
class RefusedStartIT {
  private static final String NAME = "refused";

  @BeforeEach
  void withoutData() {
    Folders.withoutDataOf(NAME);
  }

  @Test
  void a_port_that_is_taken_stops_the_start() throws Exception {
    try (var other = new ServerSocket(0)) {
      var port = Integer.toString(other.getLocalPort());
      refuses(
          Map.of("TESSERA_HTTPS_PORT", port),
          "TESSERA_HTTPS_PORT is "
              + port
              + ", and another program listens there: stop it or write another port.");
    }
  }

  @Test
  void a_database_that_does_not_answer_stops_the_start() throws Exception {
    // a port where nobody listens: it was free a moment ago and is not among those handed out
    refuses(
        Map.of(
            "TESSERA_DB_URL", "jdbc:postgresql://127.0.0.1:1/tessera",
            "TESSERA_DB_USER", "tessera"),
        "TESSERA_DB_URL leads to 127.0.0.1:1, where no database answers:"
            + " start it or correct the address.");
  }

  @Test
  void a_master_key_that_cannot_be_read_stops_the_start() throws Exception {
    refuses(
        Map.of("TESSERA_MASTER_KEY_FILE", "nowhere/master.key"),
        "TESSERA_MASTER_KEY_FILE names nowhere/master.key, which cannot be read:"
            + " name a file this user may read.");
  }

  @Test
  void a_master_key_that_is_none_stops_the_start() throws Exception {
    try (var process = TesseraProcess.start(NAME, Map.of("TESSERA_MASTER_KEY", "too-short"))) {
      assertThat(process.exitCode()).isEqualTo(2);
      assertThat(process.output())
          .contains("Tessera cannot start: The master key is not 32 bytes in base64")
          .doesNotContain("too-short", "\tat ");
    }
  }

  @Test
  void a_country_without_metadata_stops_the_start(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("XA.json"),
        "{ \"country\": \"XA\", \"names\": { \"en\": \"Testland\" }, \"profile\": \"eidas\" }");
    try (var process = TesseraProcess.start(NAME, Map.of("TESSERA_COUNTRIES", folder.toString()))) {
      assertThat(process.exitCode()).isEqualTo(2);
      assertThat(process.output())
          .contains("Tessera cannot start: ", "XA.json", "metadata")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void a_database_whose_master_key_is_gone_stops_the_start() throws Exception {
    try (var first = TesseraProcess.start(NAME, Map.of())) {
      Files.delete(first.ready().data().resolve("master.key"));
    }
    try (var second = TesseraProcess.start(NAME, Map.of())) {
      assertThat(second.exitCode()).isEqualTo(2);
      assertThat(second.output())
          .contains("Tessera cannot start: ", "TESSERA_MASTER_KEY")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void a_misspelt_setting_stops_the_start() throws Exception {
    refuses(
        Map.of("TESSERA_SERVICE", "services"),
        "there is no setting TESSERA_SERVICE; the README lists those there are.");
  }

  private static void refuses(Map<String, String> settings, String sentence) throws Exception {
    try (var process = TesseraProcess.start(NAME, settings)) {
      assertThat(process.exitCode()).isEqualTo(2);
      assertThat(process.output().lines()).containsExactly("Tessera cannot start: " + sentence);
    }
  }
}
