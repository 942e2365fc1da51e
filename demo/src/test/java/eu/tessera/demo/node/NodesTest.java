package eu.tessera.demo.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.tessera.demo.country.Atlas;
import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.federation.saml.OwnKey;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path data;

  private Map<String, OwnKey> start(int port) {
    var keys = new HashMap<String, OwnKey>();
    var settings = new DemoSettings(URI.create("https://localhost:1/cas"), port, data);
    Nodes.start(
        settings,
        (country, key) -> {
          keys.put(country.code(), key);
          return null;
        },
        CLOCK);
    return keys;
  }

  private JsonNode row(String code) throws IOException {
    return new ObjectMapper().readTree(data.resolve("demo/countries/" + code + ".json").toFile());
  }

  @Test
  void each_country_gets_a_row_of_the_contract_and_the_certificate_of_its_own_key()
      throws Exception {
    var keys = start(8443);
    for (var country : Atlas.countries()) {
      var row = row(country.code());
      assertThat(row.fieldNames())
          .toIterable()
          .containsExactlyInAnyOrder("country", "names", "profile", "metadata", "certificate");
      assertThat(row.path("country").asText()).isEqualTo(country.code());
      assertThat(row.path("names").path("en").asText()).isEqualTo(country.name());
      assertThat(row.path("profile").asText()).isEqualTo("eidas");
      assertThat(row.path("metadata").asText())
          .isEqualTo("https://127.0.0.1:8443/demo/node/" + country.code() + "/metadata");
      Path pem = data.resolve("demo/countries").resolve(row.path("certificate").asText());
      try (InputStream file = Files.newInputStream(pem)) {
        assertThat(CertificateFactory.getInstance("X.509").generateCertificate(file))
            .isEqualTo(keys.get(country.code()).certificate());
      }
    }
  }

  @Test
  void every_node_has_a_key_of_its_own_on_the_curve_p256() {
    var keys = start(8443).values();
    assertThat(keys).extracting(k -> k.certificate().getPublicKey()).doesNotHaveDuplicates();
    assertThat(keys)
        .extracting(k -> ((ECPublicKey) k.certificate().getPublicKey()).getParams().getOrder())
        .allMatch(order -> order.bitLength() == 256);
  }

  @Test
  void a_restart_keeps_the_keys_and_follows_the_port() throws Exception {
    var before = start(8443).get("BE").certificate();
    assertThat(start(9443).get("BE").certificate()).isEqualTo(before);
    assertThat(row("BE").path("metadata").asText()).startsWith("https://127.0.0.1:9443/");
  }

  @Test
  void only_the_owner_can_read_a_key() throws Exception {
    start(8443);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("demo/nodes/BE.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_broken_key_stops_the_start_and_is_not_shown() throws Exception {
    start(8443);
    Files.writeString(data.resolve("demo/nodes/BE.key"), "broken");
    assertThatThrownBy(() -> start(8443))
        .hasMessageContaining("Belgium")
        .hasStackTraceContaining("cannot be used")
        .hasMessageNotContaining("broken");
  }
}
