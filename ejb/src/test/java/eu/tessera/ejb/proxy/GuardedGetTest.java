package eu.tessera.ejb.proxy;

import static eu.tessera.ejb.proxy.TestCallbackServer.NAME;
import static eu.tessera.ejb.proxy.TestCallbackServer.answer;
import static eu.tessera.ejb.ticket.TestTickets.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.proxy.Callbacks.Reach;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuardedGetTest {
  private final TestCallbackServer server;
  private final Deque<List<InetAddress>> lookUps = new ArrayDeque<>();

  GuardedGetTest() throws IOException {
    server = new TestCallbackServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private GuardedGet getting(Reach reach, Duration patience, Duration whole) {
    return new GuardedGet(
        TestCallbackServer.trusting(),
        name -> lookUps.isEmpty() ? List.of(InetAddress.getLoopbackAddress()) : lookUps.pop(),
        reach,
        patience,
        whole);
  }

  private GuardedGet.Answer get(Reach reach, String host, String path) throws IOException {
    Duration patience = Duration.ofSeconds(20);
    return getting(reach, patience, patience)
        .get(url("https://" + host + ":" + server.port() + path), Map.of("X-Field", "1"));
  }

  private GuardedGet.Answer got(String path) throws IOException {
    return get(Reach.ANYWHERE, NAME, path);
  }

  @Test
  void a_document_comes_with_what_it_is_compared_by() throws IOException {
    server.behaving(
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          exchange.getResponseHeaders().set("Last-Modified", "then");
          answer(exchange, 200, "<x/>".repeat(50_000));
        });
    GuardedGet.Answer answer = got("/entities/https%3A%2F%2Fa.example%2Fsaml?x=1");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.etag()).contains("\"7\"");
    assertThat(answer.lastModified()).contains("then");
    try (var body = answer.body()) {
      assertThat(body.readAllBytes()).hasSize(200_000);
    }
    assertThat(server.asked).containsExactly("GET /entities/https%3A%2F%2Fa.example%2Fsaml?x=1 ");
  }

  @Test
  void a_document_in_chunks_is_read_to_its_end() throws IOException {
    server.behaving(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 1000; i++) {
            exchange.getResponseBody().write("0123456789".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
          }
          exchange.close();
        });
    try (var body = got("/").body()) {
      assertThat(body.readAllBytes()).hasSize(10_000);
    }
  }

  @Test
  void a_document_that_breaks_off_is_told_from_a_whole_one() throws IOException {
    server.behaving(
        exchange -> {
          exchange.sendResponseHeaders(200, 1000);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          server.close();
        });
    try (var body = got("/").body()) {
      assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_name_is_looked_up_once_and_what_was_looked_at_is_called() throws IOException {
    lookUps.add(List.of(InetAddress.getLoopbackAddress()));
    lookUps.add(List.of(InetAddress.getByName("192.0.2.1"))); // where a second look would lead
    got("/").body().close();
    assertThat(lookUps).hasSize(1);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void a_name_that_leads_into_our_network_is_not_called_even_if_others_are_public()
      throws IOException {
    lookUps.add(List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getLoopbackAddress()));
    for (String host : List.of(NAME, "127.0.0.1")) {
      assertThatThrownBy(() -> get(Reach.PUBLIC, host, "/")).isInstanceOf(GuardedGet.Private.class);
    }
    assertThat(server.asked).isEmpty();
  }

  @Test
  void the_certificate_must_be_for_the_name_and_not_for_the_address_behind_it() {
    assertThatThrownBy(() -> get(Reach.ANYWHERE, "other.example", "/"))
        .isInstanceOf(SSLException.class);
    assertThat(server.asked).isEmpty();
  }

  @Test
  void a_redirect_is_told_and_not_followed() throws IOException {
    server.behaving(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          answer(exchange, 302, "");
        });
    assertThat(got("/").status()).isEqualTo(302);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void who_says_nothing_or_only_a_byte_now_and_then_is_given_up() throws IOException {
    CountDownLatch stop = new CountDownLatch(1);
    server.behaving(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/trickle")) {
            exchange.sendResponseHeaders(200, 0);
          }
          while (!stop.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            if (exchange.getRequestURI().getPath().equals("/trickle")) {
              exchange.getResponseBody().write(' ');
              exchange.getResponseBody().flush();
            }
          }
        });
    GuardedGet brief = getting(Reach.ANYWHERE, Duration.ofMillis(1500), Duration.ofMillis(3000));
    String base = "https://" + NAME + ":" + server.port();
    assertThatThrownBy(() -> brief.get(url(base + "/silent"), Map.of()))
        .isInstanceOf(SocketTimeoutException.class);
    try (var body = brief.get(url(base + "/trickle"), Map.of()).body()) {
      assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
    }
    stop.countDown();
  }
}
