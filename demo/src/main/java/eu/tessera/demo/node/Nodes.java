package eu.tessera.demo.node;

import eu.tessera.demo.country.Atlas;
import eu.tessera.demo.country.Country;
import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.federation.eidas.peer.TestCountry;
import eu.tessera.federation.saml.OwnKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** Makes all nodes at start: keys, voice, and the row that lets Tessera trust them. */
public final class Nodes {
  private Nodes() {}

  /** One node for each country of the atlas, speaking the eIDAS profile with Tessera. */
  public static List<Node> start(DemoSettings settings) {
    var clock = Clock.systemUTC();
    var tessera = new ConnectorMetadata(settings.tessera(), clock);
    return start(
        settings,
        (country, key) -> {
          var base = settings.own() + "/node/" + country.code();
          var node =
              TestCountry.honest(
                  country.code(),
                  URI.create(base + "/metadata"),
                  URI.create(base + "/sso"),
                  key,
                  clock);
          return new EidasVoice(node, tessera, Tricks.NONE);
        },
        clock);
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
