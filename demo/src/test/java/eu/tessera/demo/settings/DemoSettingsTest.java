package eu.tessera.demo.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoSettingsTest {
  @Test
  void without_settings_the_addresses_of_the_readme_hold() {
    var settings = DemoSettings.of(name -> null);
    assertThat(settings.tessera("/login")).isEqualTo("https://localhost:8443/cas/login");
    assertThat(settings.own()).isEqualTo("https://127.0.0.1:8443/demo");
  }

  @Test
  void another_port_moves_the_demo() {
    var set =
        Map.of("tessera.https.port", "9443", "tessera.base.url", "https://localhost:9443/cas/");
    var settings = DemoSettings.of(set::get);
    assertThat(settings.own()).isEqualTo("https://127.0.0.1:9443/demo");
    assertThat(settings.tessera("/")).isEqualTo("https://localhost:9443/cas/");
    assertThat(settings.tesseraOrigin()).isEqualTo("https://localhost:9443");
  }

  @Test
  void a_base_address_that_is_not_https_is_refused() {
    assertThatThrownBy(() -> DemoSettings.of(Map.of("tessera.base.url", "http://x/cas")::get))
        .hasMessageContaining("tessera.base.url");
  }
}
