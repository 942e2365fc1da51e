package eu.tessera.federation.eidas;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.eidas.peer.Question;
import eu.tessera.federation.eidas.peer.RequestRefused;
import eu.tessera.federation.eidas.peer.Spoiling;
import eu.tessera.federation.eidas.peer.TestCountry;
import eu.tessera.federation.eidas.peer.TestPerson;
import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.MemoryReplay;
import eu.tessera.federation.saml.NewKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A connector and a test country that know each other, at a moment that stands still. */
final class Exchange {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final ConnectorSettings SETTINGS =
      ConnectorSettings.at(URI.create("https://tessera.example/cas"));
  static final TestPerson JANE =
      TestPerson.of("02635542Y", "Jane", "Doe", LocalDate.parse("1980-02-29"));
  static final NewKeys KEYS = new NewKeys("test", NOW.minusSeconds(60), Duration.ofDays(30));
  static final KeyMaterial OURS = KeyMaterial.of(KEYS.signing(), KEYS.encryption());
  private static final TestCountry HONEST =
      TestCountry.honest("XA", URI.create("https://node.xa.example"), CLOCK);

  final TestCountry country;
  final EidasConnector connector;
  final CountryNodes nodes;
  private final Clock clock;

  private Exchange(TestCountry country, Clock clock, UnaryOperator<Country> row) {
    this.country = country;
    this.clock = clock;
    this.nodes = nodes(country, clock, row);
    this.connector =
        new EidasConnector(SETTINGS, () -> OURS, nodes, new MemoryReplay(clock), clock);
  }

  static Exchange honest() {
    return new Exchange(HONEST, CLOCK, UnaryOperator.identity());
  }

  static Exchange with(UnaryOperator<TestCountry> change) {
    return new Exchange(change.apply(HONEST), CLOCK, UnaryOperator.identity());
  }

  /** The country's row with something changed. */
  static Exchange row(UnaryOperator<Country> change) {
    return new Exchange(HONEST, CLOCK, change);
  }

  /** Our clock shows another time than the country's. */
  static Exchange ourClock(Duration ahead) {
    return new Exchange(HONEST, Clock.offset(CLOCK, ahead), UnaryOperator.identity());
  }

  static CountryNodes nodes(TestCountry country, Clock clock, UnaryOperator<Country> row) {
    URI metadata = URI.create(country.entityId());
    Country known = row.apply(row(country));
    MetadataSource source =
        location ->
            location.equals(metadata)
                ? CompletableFuture.completedFuture(
                    country.metadata().getBytes(StandardCharsets.UTF_8))
                : CompletableFuture.failedFuture(new IllegalStateException("no such address"));
    CountryNodes nodes = new CountryNodes(CountryCatalogue.of(List.of(known)), source, clock);
    nodes.refresh();
    return nodes;
  }

  static Country row(TestCountry country) {
    return new Country(
        country.code(),
        country.code(),
        Map.of("en", "Testland"),
        Optional.of(
            new Country.Connection(
                URI.create(country.entityId()),
                country.entityId(),
                List.of(country.certificate()))),
        Duration.ofSeconds(60),
        LevelOfAssurance.LOW,
        Country.Persistence.C,
        List.of(),
        EnumSet.noneOf(Country.Allowance.class),
        true);
  }

  NodeMetadata node() {
    return nodes.node(country.code()).orElseThrow();
  }

  SignedRequest request(LevelOfAssurance minimum) {
    return connector.request(node(), minimum, Optional.of("budget"));
  }

  Question question(SignedRequest request) {
    try {
      return country.receive(request.samlRequest(), connector.metadata());
    } catch (RequestRefused e) {
      throw new AssertionError("the country refuses our request", e);
    }
  }

  /** The whole way: ask, be answered with one thing wrong, judge. */
  Outcome outcome(Spoiling wrong) {
    SignedRequest request = request(LevelOfAssurance.SUBSTANTIAL);
    Question question = question(request);
    return judge(
        country.spoil(wrong).answer(question, JANE, LevelOfAssurance.HIGH), request.pending());
  }

  Outcome judge(String samlResponse, Pending pending) {
    Opened opened = connector.open(samlResponse);
    return opened instanceof Refused refused
        ? refused
        : connector.check((ReceivedResponse) opened, pending);
  }

  /** The same answer, judged by a connector whose clock shows {@code later}. */
  Outcome judgedLater(String samlResponse, Pending pending, Duration later) {
    Exchange then = new Exchange(country, Clock.offset(clock, later), UnaryOperator.identity());
    return then.judge(samlResponse, pending);
  }
}
