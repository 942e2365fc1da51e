package eu.tessera.ejb.mockup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearbyHostTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "LOCALHOST",
        "web",
        "my-app2",
        "127.0.0.1",
        "127.9.9.9",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.20",
        "[::1]",
        "app.localhost",
        "a.b.test",
        "shop.example",
        "box.local",
        "host.docker.internal",
        "nas.home.arpa"
      })
  void a_service_beside_the_mock_up_needs_no_registration(String host) {
    assertThat(NearbyHost.is(host)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "ec.europa.eu",
        "localhost.evil.org",
        "evil.localhost.org",
        "8.8.8.8",
        "172.32.0.1",
        "11.0.0.1",
        "127.0.0.1.evil.org",
        "2130706433",
        "0x7f000001",
        "127.1",
        "010.0.0.1",
        "[::ffff:8.8.8.8]",
        "web.",
        "localhost.",
        "a b",
        "web@evil",
        ".test",
        "evil.org\n",
        "lоcalhost"
      })
  void a_service_elsewhere_does(String host) {
    assertThat(NearbyHost.is(host)).isFalse();
  }
}
