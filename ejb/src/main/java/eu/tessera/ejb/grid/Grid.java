package eu.tessera.ejb.grid;

import java.io.Serializable;

/** Where shared maps and throttles come from. */
public interface Grid {

  /**
   * The map of that name, the same on each call and each node.
   *
   * @param name short, unique in the product
   * @param most how many entries this node holds at the most: beyond it the least used go first, so
   *     that a flood costs strangers their half-done work and never the server its memory
   */
  <V extends Serializable> GridMap<V> map(String name, int most);

  /** The throttle shared by all nodes. */
  Throttle throttle();
}
