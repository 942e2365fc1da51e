package eu.tessera.ejb.grid;

import java.time.Duration;
import java.util.Optional;

/**
 * A shared map whose entries end by themselves. Every method is atomic for its key on all nodes.
 *
 * @param <V> the kept value; immutable and {@link java.io.Serializable}, with value equality and,
 *     since nodes compare what was written, with one written form for equal values: no {@code
 *     Set.copyOf}, whose order differs from process to process
 */
public interface GridMap<V> {

  /** Keeps {@code value} unless the key is taken; tells whether it was free. */
  boolean create(String key, V value, Duration life);

  /** Keeps {@code value}, whatever was there. */
  void put(String key, V value, Duration life);

  Optional<V> get(String key);

  /** Takes the value away: of all callers at once, on all nodes, only one gets it. */
  Optional<V> take(String key);

  /**
   * Puts {@code next} where {@code seen} still is; tells whether it was.
   *
   * @param life how long {@code next} lives from now
   */
  boolean replace(String key, V seen, V next, Duration life);
}
