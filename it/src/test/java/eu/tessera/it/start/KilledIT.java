package eu.tessera.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Folders;
import eu.tessera.it.harness.TesseraProcess;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KilledIT {
  private static final String NAME = "killed";

  @Test
  void a_killed_server_comes_back_with_what_it_had() throws Exception {
    Folders.withoutDataOf(NAME);
    String certificate;
    try (var first = TesseraProcess.start(NAME, Map.of())) {
      certificate = Files.readString(first.ready().data().resolve("tls.pem"));
      first.kill();
    }
    try (var second = TesseraProcess.start(NAME, Map.of())) {
      var tessera = second.ready();

      assertThat(tessera.data().resolve("tls.pem")).hasContent(certificate);
      assertThat(tessera.get("/login").statusCode()).isEqualTo(200);
    }
  }
}
