package eu.tessera.ejb.proxy;

import static eu.tessera.ejb.proxy.Callbacks.Reach.ANYWHERE;
import static eu.tessera.ejb.proxy.Callbacks.Reach.PUBLIC;
import static eu.tessera.ejb.proxy.TestCallbackServer.NAME;
import static eu.tessera.ejb.proxy.TestCallbackServer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.registry.TestParties;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuardedPostTest {
  private final TestCallbackServer server;
  private final Deque<List<InetAddress>> lookUps = new ArrayDeque<>();

  GuardedPostTest() throws IOException {
    server = new TestCallbackServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Optional<String> posted(String url, Callbacks.Reach reach, Duration whole)
      throws IOException {
    InetAddress here = InetAddress.getByName("127.0.0.1");
    GuardedPost post =
        new GuardedPost(
            TestCallbackServer.trusting(),
            name -> lookUps.isEmpty() ? List.of(here) : lookUps.pop(),
            reach,
            whole);
    return post.send(
        TestParties.url(url),
        Map.of("Content-Type", "text/xml"),
        "<héllo/>".getBytes(StandardCharsets.UTF_8));
  }

  private Optional<String> posted(String host, Callbacks.Reach reach) throws IOException {
    return posted("https://" + host + ":" + server.port() + "/slo?a=b", reach, LONG);
  }

  private static final Duration LONG = Duration.ofSeconds(10);

  @Test
  void what_is_posted_arrives_and_the_answer_comes_back() throws Exception {
    server.behaving(exchange -> answer(exchange, 200, "<heard/>"));
    assertThat(posted(NAME, ANYWHERE)).contains("<heard/>");
    assertThat(server.asked).hasSize(1);
    assertThat(server.asked.get(0)).startsWith("POST /slo?a=b ");
  }

  @Test
  void another_status_than_200_is_no_answer() throws Exception {
    for (int status : new int[] {201, 302, 404, 500}) {
      server.behaving(exchange -> answer(exchange, status, "<heard/>"));
      assertThat(posted(NAME, ANYWHERE)).as("%d", status).isEmpty();
    }
  }

  @Test
  void a_private_address_is_not_called() {
    for (String host : List.of("127.0.0.1", NAME)) {
      assertThatThrownBy(() -> posted(host, PUBLIC)).isInstanceOf(IOException.class);
    }
    assertThat(server.asked).isEmpty();
  }

  @Test
  void a_name_that_leads_elsewhere_a_moment_later_gains_nothing() throws Exception {
    server.behaving(exchange -> answer(exchange, 200, "<heard/>"));
    lookUps.add(List.of(InetAddress.getByName("127.0.0.1")));
    lookUps.add(List.of(InetAddress.getByName("192.0.2.1")));
    assertThat(posted(NAME, ANYWHERE)).isPresent();
    assertThat(lookUps).as("looked up once").hasSize(1);
  }

  @Test
  void one_private_address_among_public_ones_is_enough_to_call_none() throws Exception {
    lookUps.add(List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("127.0.0.1")));
    assertThatThrownBy(() -> posted(NAME, PUBLIC)).hasMessageContaining("public network");
    assertThat(server.asked).isEmpty();
  }

  @Test
  void an_address_without_tls_is_not_called() {
    assertThatThrownBy(() -> posted("http://127.0.0.1:" + server.port() + "/", ANYWHERE, LONG))
        .hasMessageContaining("https");
    assertThat(server.asked).isEmpty();
  }

  @Test
  void a_certificate_for_another_name_is_refused_before_anything_is_sent() {
    assertThatThrownBy(() -> posted("other.example", ANYWHERE)).isInstanceOf(IOException.class);
    assertThat(server.asked).isEmpty();
  }

  @Test
  void a_peer_that_drips_its_answer_is_given_up() {
    server.behaving(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            try {
              Thread.sleep(20);
            } catch (InterruptedException over) {
              return;
            }
          }
        });
    assertThatThrownBy(
            () ->
                posted(
                    "https://" + NAME + ":" + server.port() + "/slo",
                    ANYWHERE,
                    Duration.ofMillis(700)))
        .isInstanceOf(IOException.class);
  }
}
