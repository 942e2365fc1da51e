package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apereo.cas.client.validation.Assertion;
import org.apereo.cas.client.validation.Saml11TicketValidator;
import org.apereo.cas.client.validation.TicketValidationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Apereo client's SAML 1.1 side, unchanged, against our reader and writer. */
class ApereoSamlClientTest {
  private static final String SERVICE = "https://a.eu/b?x=1&y=2";
  private static final String TICKET = "ST-123456-AbCdEfGhIjKlMnOpQrStUv";
  private static final Answers ANSWERS =
      new Answers(Envelope.of("Tessera", ZoneOffset.UTC), "https://tessera.example/cas");

  private HttpServer server;
  private Validation validation = TestValidations.proxied();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/cas/samlValidate", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Saml11Request saml =
        Saml11Request.read(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
            .asOptional()
            .orElseThrow();
    ValidationRequest request =
        ValidationRequest.readSaml(Parameters.ofQuery(exchange.getRequestURI().getRawQuery()), saml)
            .asOptional()
            .orElseThrow();
    assertThat(request.ticket().value()).isEqualTo(TICKET);
    Answer answer =
        ANSWERS.saml(
            validation,
            Optional.of(request.service()),
            saml.requestId(),
            "0123456789",
            Instant.now());
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void the_client_reads_user_and_attributes() throws Exception {
    Assertion assertion = client().validate(TICKET, SERVICE);
    assertThat(assertion.getPrincipal().getName()).isEqualTo("n0012abc");
    assertThat(assertion.getPrincipal().getAttributes())
        .containsEntry("email", "ada@example.org")
        .containsEntry("memberOf", List.of("one", "two"));
  }

  @Test
  void the_client_sees_a_refusal_as_one() {
    validation = new Validation.Failure(FailureCode.INVALID_TICKET, "The ticket is not known.");
    assertThatThrownBy(() -> client().validate(TICKET, SERVICE))
        .isInstanceOf(TicketValidationException.class);
  }

  private Saml11TicketValidator client() {
    Saml11TicketValidator client =
        new Saml11TicketValidator("http://127.0.0.1:" + server.getAddress().getPort() + "/cas");
    client.setTolerance(5000);
    return client;
  }
}
