package eu.tessera.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.StartRefused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private static final ClientAddress ALONE = ClientAddress.behind("");
  private static final ClientAddress BEHIND = ClientAddress.behind("10.0.0.0/8, 2001:db8::1");

  @AfterEach
  void forgetTheRefusal() {
    System.clearProperty(StartRefused.PROPERTY);
  }

  @Test
  void nobody_but_a_proxy_of_ours_says_where_a_request_comes_from() {
    assertThat(ALONE.of("192.0.2.1", List.of("198.51.100.7"))).isEqualTo("192.0.2.1");
    assertThat(BEHIND.of("192.0.2.1", List.of("198.51.100.7"))).isEqualTo("192.0.2.1");
    assertThat(BEHIND.of("10.1.2.3", List.of("198.51.100.7"))).isEqualTo("198.51.100.7");
    assertThat(BEHIND.of("2001:db8::1", List.of("198.51.100.7"))).isEqualTo("198.51.100.7");
  }

  @Test
  void what_the_client_wrote_before_the_proxies_is_not_believed() {
    assertThat(BEHIND.of("10.1.2.3", List.of("127.0.0.1, 198.51.100.7, 10.9.9.9")))
        .isEqualTo("198.51.100.7");
    assertThat(BEHIND.of("10.1.2.3", List.of("127.0.0.1", "198.51.100.7")))
        .isEqualTo("198.51.100.7");
  }

  @Test
  void many_made_up_hops_do_not_hide_the_client() {
    var forged = new ArrayList<>(Collections.nCopies(50, "1.1.1.1"));
    forged.add("198.51.100.7");
    assertThat(BEHIND.of("10.1.2.3", forged)).isEqualTo("198.51.100.7");
  }

  @Test
  void what_is_no_address_leaves_the_proxy() {
    assertThat(BEHIND.of("10.1.2.3", List.of("evil.example"))).isEqualTo("10.1.2.3");
    assertThat(BEHIND.of("10.1.2.3", List.of(""))).isEqualTo("10.1.2.3");
    assertThat(BEHIND.of("10.1.2.3", List.of())).isEqualTo("10.1.2.3");
    assertThat(BEHIND.of("10.1.2.3", List.of("dead.beef"))).isEqualTo("10.1.2.3");
  }

  @Test
  void all_addresses_of_one_ipv6_subscriber_count_as_one() {
    assertThat(ALONE.of("2001:db8:1:2:3:4:5:6", List.of()))
        .isEqualTo(ALONE.of("2001:db8:1:2:ffff::9", List.of()))
        .isNotEqualTo(ALONE.of("2001:db8:1:3::1", List.of()));
  }

  @Test
  void the_machine_itself_is_one_source_by_either_protocol() {
    assertThat(ALONE.of("0:0:0:0:0:0:0:1", List.of())).isEqualTo(ALONE.of("127.0.0.1", List.of()));
  }

  @Test
  void a_wrong_setting_stops_the_start() {
    assertThatThrownBy(() -> ClientAddress.behind("10.0.0.0/33"))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("TESSERA_PROXIES");
    assertThatThrownBy(() -> ClientAddress.behind("proxy.example"))
        .isInstanceOf(StartRefused.class);
  }
}
