package eu.tessera.demo.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import eu.tessera.demo.country.Person;
import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.demo.wire.TestBrowser;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.eidas.ConnectorSettings;
import eu.tessera.federation.eidas.CountryCatalogue;
import eu.tessera.federation.eidas.CountryNodes;
import eu.tessera.federation.eidas.DeclineReason;
import eu.tessera.federation.eidas.EidasConnector;
import eu.tessera.federation.eidas.Outcome;
import eu.tessera.federation.eidas.ReceivedResponse;
import eu.tessera.federation.eidas.Refused;
import eu.tessera.federation.eidas.SignedRequest;
import eu.tessera.federation.identity.EidIdentity;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.MemoryReplay;
import eu.tessera.federation.saml.NewKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tessera's connector and the demo's nodes, with nothing between them but a browser. */
class CitizenJourneyTest {
  private static final Pattern RESPONSE =
      Pattern.compile("action=\"([^\"]+)\"[\\s\\S]*name=\"SAMLResponse\" value=\"([^\"]+)\"");
  @TempDir private static Path data;
  private static HttpServer server;
  private static EidasConnector connector;
  private static CountryNodes known;
  private static List<Node> nodes;
  private static NodeServlet servlet;

  private final TestBrowser browser = new TestBrowser();

  @BeforeAll
  static void start() throws IOException {
    var clock = Clock.systemUTC();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/cas");
    var settings = new DemoSettings(URI.create("https://localhost:8443/cas"), 8443, data);
    nodes = Nodes.start(settings, new ConnectorMetadata(base, clock), clock);
    servlet = new NodeServlet(nodes);
    known =
        new CountryNodes(
            CountryCatalogue.load(Optional.of(data.resolve("demo/countries"))),
            CitizenJourneyTest::metadata,
            clock);
    known.refresh();
    var make = new NewKeys("Tessera", clock.instant().minusSeconds(60), Duration.ofDays(1));
    var keys = KeyMaterial.of(make.signing(), make.encryption());
    connector =
        new EidasConnector(
            ConnectorSettings.at(base), () -> keys, known, new MemoryReplay(clock), clock);
    server.createContext(
        "/cas/eidas/metadata/127-0-0-1.xml",
        exchange -> {
          byte[] xml = connector.metadata().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, xml.length);
          exchange.getResponseBody().write(xml);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  /** The address in a country's row, as the servlet would see it. */
  private static CompletableFuture<byte[]> metadata(URI location) {
    var page = new TestBrowser().get(servlet, location.getPath().substring("/demo/node".length()));
    assertThat(page.status()).isEqualTo(200);
    return CompletableFuture.completedFuture(page.page().getBytes(StandardCharsets.UTF_8));
  }

  private SignedRequest ask(Node node) {
    var there = known.node(node.country().code()).orElseThrow();
    return connector.request(there, LevelOfAssurance.LOW, Optional.of("budget"));
  }

  /** Brings the request to the node and reads the choice off its page. */
  private Outcome walk(Node node, SignedRequest request, String... chosen) {
    String home = "/" + node.country().code();
    browser.post(servlet, home + "/sso", "SAMLRequest", request.samlRequest(), "RelayState", "abc");
    assertThat(browser.status()).as(browser.page()).isEqualTo(303);
    String id = browser.header("Location").replaceAll(".*request=", "");
    assertThat(browser.get(servlet, home + "/choose", "request", id).page()).contains("Tessera");

    var form = new String[chosen.length + 2];
    form[0] = "request";
    form[1] = id;
    System.arraycopy(chosen, 0, form, 2, chosen.length);
    browser.post(servlet, home + "/choose", form);
    var answer = RESPONSE.matcher(browser.page());
    assertThat(answer.find()).as(browser.page()).isTrue();
    assertThat(answer.group(1)).endsWith("/cas/login");
    assertThat(browser.page()).contains("name=\"RelayState\" value=\"abc\"");
    var opened = connector.open(answer.group(2));
    return opened instanceof ReceivedResponse received
        ? connector.check(received, request.pending())
        : (Outcome) opened;
  }

  @Test
  void somebody_of_every_country_and_everybody_with_two_alphabets_arrives_as_who_they_are() {
    for (Node node : nodes) {
      var people = node.country().people();
      for (int i = 0; i < people.size(); i++) {
        if (i == people.size() - 1 || people.get(i).originalName().isPresent()) {
          var outcome = walk(node, ask(node), person(i, ""));
          assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
          same(((Outcome.Accepted) outcome).identity(), people.get(i));
        }
      }
    }
  }

  @Test
  void every_trick_of_testland_b_is_refused() {
    var dishonest = nodes.get(nodes.size() - 1);
    var tricks = dishonest.protocol().tricks();
    assertThat(tricks).hasSizeGreaterThan(50);
    assertThat(tricks).extracting(NodeProtocol.Trick::number).doesNotHaveDuplicates();
    for (var trick : tricks) {
      assertThat(walk(dishonest, ask(dishonest), person(0, trick.number())))
          .as(trick.number() + " " + trick.name())
          .isInstanceOf(Refused.class);
    }
  }

  private static String[] person(int place, String trick) {
    return new String[] {
      "person",
      String.valueOf(place),
      "level",
      LevelOfAssurance.SUBSTANTIAL.uri(),
      "trick",
      trick,
      "answer",
      "continue"
    };
  }

  private static void same(EidIdentity arrived, Person person) {
    assertThat(arrived.identifier()).isEqualTo(person.identifier());
    assertThat(arrived.name()).isEqualTo(person.name());
    assertThat(arrived.originalName()).isEqualTo(person.originalName());
    assertThat(arrived.born()).isEqualTo(person.born());
    assertThat(arrived.level()).isEqualTo(LevelOfAssurance.SUBSTANTIAL);
  }

  @Test
  void who_cancels_or_refuses_is_told_apart() {
    var node = nodes.get(0);
    assertThat(walk(node, ask(node), "answer", "cancel"))
        .isEqualTo(new Outcome.Declined(DeclineReason.USER_CANCELLED));
    assertThat(walk(node, ask(node), "answer", "refuse"))
        .isEqualTo(new Outcome.Declined(DeclineReason.CONSENT_REFUSED));
  }

  @Test
  void a_request_for_one_country_is_refused_in_another() {
    var request = ask(nodes.get(0));
    browser.post(servlet, "/HR/sso", "SAMLRequest", request.samlRequest());
    assertThat(browser.status()).isEqualTo(400);
    assertThat(browser.page()).contains("another node");
  }

  @Test
  void a_request_that_was_changed_is_refused() {
    var request = ask(nodes.get(0)).samlRequest();
    var xml = new String(Base64.getDecoder().decode(request), StandardCharsets.UTF_8);
    var changed = xml.replace("LoA/low", "LoA/high").getBytes(StandardCharsets.UTF_8);
    browser.post(servlet, "/BE/sso", "SAMLRequest", Base64.getEncoder().encodeToString(changed));
    assertThat(browser.status()).isEqualTo(400);
    assertThat(browser.page()).contains("not signed by the connector");
  }
}
