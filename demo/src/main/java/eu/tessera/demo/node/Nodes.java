package eu.tessera.demo.node;

import eu.tessera.demo.country.Atlas;
import eu.tessera.demo.country.Country;
import eu.tessera.demo.settings.DemoSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/** Makes all nodes at start: keys, voice, and the row that lets Tessera trust them. */
public final class Nodes {
  private Nodes() {}

  /** Gives a country its voice. */
  @FunctionalInterface
  interface Voice {
    NodeProtocol of(Country country, NodeKeys keys);
  }

  /**
   * One node for each country of the atlas.
   *
   * @throws UncheckedIOException when keys or rows cannot be kept: then there is no demo
   */
  static List<Node> start(DemoSettings settings, Voice voice, Clock clock) {
    var rows = new CountryRows(settings);
    return Atlas.countries().stream().map(c -> node(c, settings, rows, voice, clock)).toList();
  }

  private static Node node(
      Country country, DemoSettings settings, CountryRows rows, Voice voice, Clock clock) {
    try {
      var keys = NodeKeys.of(country.code(), settings.demoFolder().resolve("nodes"), clock);
      rows.write(country, keys.certificate());
      return new Node(country, voice.of(country, keys), clock);
    } catch (IOException e) {
      throw new UncheckedIOException("the demo node of " + country.name() + " cannot start", e);
    }
  }
}
