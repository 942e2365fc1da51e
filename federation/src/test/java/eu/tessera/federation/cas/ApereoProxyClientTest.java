package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.apereo.cas.client.proxy.Cas20ProxyRetriever;
import org.apereo.cas.client.validation.Assertion;
import org.apereo.cas.client.validation.Cas20ProxyTicketValidator;
import org.apereo.cas.client.validation.InvalidProxyChainTicketValidationException;
import org.apereo.cas.client.validation.ProxyList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Apereo client as a proxy and as a service that is called by one, unchanged. */
class ApereoProxyClientTest {
  private static final String PGT = "PGT-123456-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfG";
  private static final String PT = "PT-123456-AbCdEfGhIjKlMnOpQrStUv";
  private static final String TARGET = "https://a.eu/b?x=1&y=2";
  private static final Answers ANSWERS =
      new Answers(Envelope.of("Tessera", ZoneOffset.UTC), "https://tessera.example/cas");

  private HttpServer server;
  private Dialect dialect;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/cas/proxy", this::proxy);
    server.createContext("/cas/proxyValidate", this::validate);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void proxy(HttpExchange exchange) throws IOException {
    ProxyRequest asked =
        ProxyRequest.read(Parameters.ofQuery(exchange.getRequestURI().getRawQuery()))
            .asOptional()
            .orElseThrow();
    boolean known = asked.pgt().value().equals(PGT) && asked.target().text().equals(TARGET);
    send(
        exchange,
        known
            ? ANSWERS.proxy(dialect, asked.format(), new TicketId(PT), TestValidations.NOW)
            : ANSWERS.proxy(
                dialect,
                asked.format(),
                new Validation.Failure(FailureCode.BAD_PGT, "It is not known."),
                TestValidations.NOW));
  }

  private void validate(HttpExchange exchange) throws IOException {
    send(
        exchange,
        ANSWERS.validation(
            Endpoint.PROXY_VALIDATE,
            dialect,
            Format.XML,
            TestValidations.proxied(),
            TestValidations.NOW));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/cas";
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_proxy_is_given_its_ticket(Dialect spoken) {
    dialect = spoken;
    var retriever = new Cas20ProxyRetriever(address(), "UTF-8", null);
    assertThat(retriever.getProxyTicketIdFor(PGT, TARGET)).isEqualTo(PT);
    assertThat(retriever.getProxyTicketIdFor("PGT-1-unknown", TARGET)).isNull();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void a_service_that_is_called_sees_the_chain_and_can_refuse_it(Dialect spoken) throws Exception {
    dialect = spoken;
    var validator = new Cas20ProxyTicketValidator(address());
    String[] chain = {"https://proxy2.example/pgt", "https://proxy1.example/pgt"};
    validator.setAllowedProxyChains(new ProxyList(List.<String[]>of(chain)));
    Assertion assertion = validator.validate(PT, TARGET);
    assertThat(assertion.getPrincipal().getName()).isEqualTo("n0012abc");
    validator.setAllowedProxyChains(
        new ProxyList(List.<String[]>of(new String[] {"https://proxy1.example/pgt"})));
    assertThatThrownBy(() -> validator.validate(PT, TARGET))
        .isInstanceOf(InvalidProxyChainTicketValidationException.class);
  }
}
