package eu.tessera.demo.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketCheckTest {
  private final AtomicReference<String> asked = new AtomicReference<>();
  private int status = 200;
  private HttpServer server;
  private TicketCheck check;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/cas/",
        exchange -> {
          asked.set(exchange.getRequestURI().toString());
          byte[] body = AnswerReaderTest.SUCCESS.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    check = new TicketCheck("http://127.0.0.1:" + server.getAddress().getPort() + "/cas");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_ticket_is_presented_with_its_service_and_the_wish() throws IOException {
    String xml = check.ask("https://127.0.0.1:8443/demo/plain/back", "ST-1", Wish.ANYBODY);
    assertThat(xml).isEqualTo(AnswerReaderTest.SUCCESS);
    assertThat(asked.get())
        .isEqualTo(
            "/cas/serviceValidate?service=https%3A%2F%2F127.0.0.1%3A8443%2Fdemo%2Fplain%2Fback"
                + "&ticket=ST-1&userDetails=true&assuranceLevel=LOW");
  }

  @Test
  void a_ticket_cannot_add_parameters_of_its_own() throws IOException {
    check.ask("https://s/", "ST-1&assuranceLevel=LOW", Wish.STAFF);
    assertThat(asked.get()).contains("ticket=ST-1%26assuranceLevel%3DLOW&").endsWith("=TOP");
  }

  @Test
  void an_answer_other_than_200_is_no_answer() {
    status = 500;
    assertThatThrownBy(() -> check.ask("https://s/", "ST-1", Wish.ANYBODY))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("500")
        .hasMessageNotContaining("ST-1");
  }
}
