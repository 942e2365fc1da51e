package eu.tessera.ejb.nearcache;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells every node that a copy is no longer good. */
public interface Invalidations {
  /** Tells all nodes, this one among them, to drop {@code key} from the cache of that name. */
  void announce(String cache, String key);

  /** Calls {@code dropped} with each key that is announced for the cache of that name. */
  void listen(String cache, Consumer<String> dropped);

  /**
   * How long a copy may be served of which no announcement came: for ever where none can be lost,
   * and seconds where a network is between.
   */
  Duration trust();
}
