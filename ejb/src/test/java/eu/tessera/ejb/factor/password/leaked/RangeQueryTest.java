package eu.tessera.ejb.factor.password.leaked;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RangeQueryTest {
  private static final LeakedPasswords SHIPPED = "shipped"::equals;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch silence = new CountDownLatch(1);
  private HttpServer server;
  private volatile int status = 200;
  private volatile String answer = "";
  private volatile boolean silent;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/range/",
        exchange -> {
          asked.add(
              exchange.getRequestURI().getPath()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Add-Padding"));
          if (silent) {
            await();
          }
          byte[] body = answer.getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    silence.countDown();
    server.stop(0);
  }

  @Test
  void a_password_in_the_range_is_leaked() {
    answer = "0".repeat(35) + ":3\r\n" + rest("leaked") + ":17\r\n";
    assertThat(query().contains("leaked")).isTrue();
    assertThat(query().contains("another")).isFalse();
  }

  @Test
  void only_five_digits_of_the_hash_leave_the_house_and_the_answer_is_padded() {
    query().contains("leaked");
    assertThat(asked).containsExactly("/range/" + Sha1.of("leaked").substring(0, 5) + " true");
  }

  @Test
  void a_line_of_padding_is_no_leak() {
    answer = rest("leaked") + ":0\r\n";
    assertThat(query().contains("leaked")).isFalse();
  }

  @Test
  void where_the_server_fails_or_is_silent_the_shipped_list_is_asked() {
    status = 503;
    assertThat(query().contains("shipped")).isTrue();
    assertThat(query().contains("unknown")).isFalse();
    status = 200;
    silent = true;
    assertThat(query().contains("shipped")).isTrue();
  }

  private LeakedPasswords query() {
    return new RangeQuery(
        HttpClient.newHttpClient(),
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/range/"),
        silent ? Duration.ofMillis(200) : Duration.ofSeconds(20),
        SHIPPED);
  }

  private static String rest(String password) {
    return Sha1.of(password).substring(5);
  }

  private void await() {
    try {
      silence.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
