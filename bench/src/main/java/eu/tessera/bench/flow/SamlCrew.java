package eu.tessera.bench.flow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.server.Installation;
import eu.tessera.bench.server.LoopbackTls;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many services by SAML in this process that take logouts by SOAP. They look at no signature, for
 * what is measured is the server and not a hundred services on the same machine.
 */
public final class SamlCrew implements AutoCloseable {
  private static final int THREADS = 8;
  private static final Pattern ID = Pattern.compile(" ID=\"([^\"]+)\"");
  private static final String CONFIRMED =
      """
      <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"
          xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol"><e:Body>
        <p:LogoutResponse ID="_%s" Version="2.0" IssueInstant="%s" InResponseTo="%s">
          <a:Issuer xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion">%s</a:Issuer>
          <p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></p:Status>
        </p:LogoutResponse></e:Body></e:Envelope>
      """;

  private final HttpsServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Heard heard;
  private final List<SamlService> services = new ArrayList<>();

  private SamlCrew(HttpsServer server, int many) {
    this.server = server;
    this.heard = new Heard(many);
  }

  /** Registers so many at a running server. */
  public static SamlCrew settledIn(
      Installation installation, Site site, LoopbackTls tls, int many)
      throws IOException, InterruptedException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var crew = new SamlCrew(HttpsServer.create(address, many), many);
    crew.server.setHttpsConfigurator(new HttpsConfigurator(tls.context()));
    crew.server.createContext("/", crew::hear);
    crew.server.setExecutor(crew.threads);
    crew.server.start();
    OwnKey key =
        new NewKeys("Bench", Instant.now().minus(Duration.ofHours(1)), Duration.ofDays(1000))
            .signingForServices(2048);
    for (int number = 0; number < many; number++) {
      String logout = "https://127.0.0.1:" + crew.server.getAddress().getPort() + "/" + number;
      crew.services.add(
          SamlService.registered("soap-" + number, key, SamlTerms.RESPONSE, logout, installation, site));
    }
    return crew;
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Matcher id = ID.matcher(body);
      int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
      byte[] answer =
          CONFIRMED
              .formatted(
                  UUID.randomUUID(),
                  Instant.now(),
                  id.find() ? id.group(1) : "",
                  services.get(number).entityId())
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      heard.one();
    }
  }

  /** They hear of it when a session is over. */
  public Logout.Hearing hearing() {
    return heard;
  }

  /** Visits to all of them. */
  public List<Logout.Visit> visits() {
    return services.stream().<Logout.Visit>map(service -> service::visited).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
