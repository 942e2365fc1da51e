package eu.tessera.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @Test
  void a_port_that_is_taken_is_refused() throws Exception {
    try (var other = new ServerSocket(0)) {
      var port = other.getLocalPort();
      assertThatThrownBy(() -> Surroundings.portIsFree(Setting.HTTPS_PORT, port))
          .isInstanceOf(CannotStart.class)
          .hasMessage(
              "TESSERA_HTTPS_PORT is %d, and another program listens there:"
                  + " stop it or write another port.",
              port);
    }
  }

  @Test
  void a_database_that_does_not_answer_is_refused() throws Exception {
    var url = "jdbc:postgresql://127.0.0.1:" + freePort() + "/tessera";
    assertThatThrownBy(() -> Surroundings.databaseAnswers(database(url)))
        .isInstanceOf(CannotStart.class)
        .hasMessageEndingWith("where no database answers: start it or correct the address.");
  }

  @Test
  void one_of_several_database_hosts_is_enough() throws Exception {
    try (var alive = new ServerSocket(0, 1, LOOPBACK)) {
      var hosts = "127.0.0.1:" + freePort() + ",127.0.0.1:" + alive.getLocalPort();
      var database = database("jdbc:postgresql://" + hosts + "/tessera?ssl=true");
      assertThatCode(() -> Surroundings.databaseAnswers(database)).doesNotThrowAnyException();
    }
  }

  @Test
  void this_node_is_the_first_member_here_whose_port_is_free() throws Exception {
    try (var taken = new ServerSocket(0, 1, LOOPBACK)) {
      var free = freePort();
      // 192.0.2.0/24 is for documentation, so no machine has it
      var settings =
          cluster("192.0.2.1:6900,127.0.0.1:" + taken.getLocalPort() + ",127.0.0.1:" + free);
      assertThat(Surroundings.self(settings)).isEqualTo(new Member("127.0.0.1", free));
    }
  }

  @Test
  void a_grid_of_others_only_is_refused() {
    assertThatThrownBy(() -> Surroundings.self(cluster("192.0.2.1:6900")))
        .isInstanceOf(CannotStart.class)
        .hasMessageEndingWith("add this node's own host:port.");
  }

  private static Settings cluster(String members) {
    return SettingsReader.read(
        Map.of("TESSERA_CLUSTER", members, "TESSERA_DB_URL", "jdbc:h2:tcp://localhost/shared"),
        Map.of());
  }

  private static Database database(String url) {
    return new Database(url, "tessera", new Secret("x"));
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    }
  }
}
