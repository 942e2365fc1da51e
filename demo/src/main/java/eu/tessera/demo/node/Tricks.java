package eu.tessera.demo.node;

import eu.tessera.demo.node.NodeProtocol.Trick;
import eu.tessera.federation.eidas.peer.Spoiling;
import eu.tessera.federation.eidas.peer.TestCountry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a node can be told to do wrong, each one thing of its answer. */
final class Tricks {
  /** For an honest node. */
  static final Tricks NONE = new Tricks(Map.of());

  private final Map<Trick, Spoiling> spoilings;

  Tricks(Map<Trick, Spoiling> spoilings) {
    this.spoilings = new LinkedHashMap<>(spoilings);
  }

  List<Trick> list() {
    return List.copyOf(spoilings.keySet());
  }

  /** The node as it answers with this trick; the node itself stays as it is. */
  TestCountry play(TestCountry node, Trick trick) {
    return node.spoil(spoilings.getOrDefault(trick, Spoiling.NONE));
  }
}
