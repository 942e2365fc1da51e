package eu.tessera.demo.node;

import eu.tessera.demo.country.Atlas;
import eu.tessera.demo.country.Country;
import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.federation.eidas.peer.TestCountry;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** Makes all nodes at start: keys, voice, and the row that lets Tessera trust them. */
public final class Nodes {
  private Nodes() {}

  /** One node for each country of the atlas, speaking the eIDAS profile with Tessera. */
  public static List<Node> start(DemoSettings settings) {
    var clock = Clock.systemUTC();
    return start(settings, new ConnectorMetadata(settings.tessera(), clock), clock);
  }

  static List<Node> start(DemoSettings settings, ConnectorMetadata tessera, Clock clock) {
    var earlier = new HashMap<String, OwnKey>();
    return start(
        settings,
        (country, key) -> {
          earlier.put(country.code(), key);
          var tricks = country.mayMisbehave() ? tricks(earlier.get("XA"), clock) : Tricks.NONE;
          return new EidasVoice(honest(country, key, settings, clock), tessera, tricks);
        },
        clock);
  }

  private static TestCountry honest(
      Country country, OwnKey key, DemoSettings settings, Clock clock) {
    String base = settings.own() + "/node/" + country.code();
    return TestCountry.honest(
        country.code(), URI.create(base + "/metadata"), URI.create(base + "/sso"), key, clock);
  }

  private static Tricks tricks(OwnKey neighbour, Clock clock) {
    var stranger = new NewKeys("Nobody", clock.instant().minusSeconds(60), Duration.ofDays(365));
    return TrickBook.of(stranger.signing(), neighbour, clock);
  }

  /** Gives a country its voice. */
  @FunctionalInterface
  interface Voice {
    NodeProtocol of(Country country, OwnKey key);
  }

  /**
   * One node for each country of the atlas.
   *
   * @throws UncheckedIOException when keys or rows cannot be kept: then there is no demo
   */
  static List<Node> start(DemoSettings settings, Voice voice, Clock clock) {
    var rows = new CountryRows(settings);
    var keys = new NodeKeys(settings.demoFolder().resolve("nodes"), clock);
    return Atlas.countries().stream().map(c -> node(c, keys, rows, voice, clock)).toList();
  }

  private static Node node(
      Country country, NodeKeys keys, CountryRows rows, Voice voice, Clock clock) {
    try {
      OwnKey key = keys.of(country.code());
      rows.write(country, key);
      return new Node(country, voice.of(country, key), clock);
    } catch (IOException e) {
      throw new UncheckedIOException("the demo node of " + country.name() + " cannot start", e);
    }
  }
}
