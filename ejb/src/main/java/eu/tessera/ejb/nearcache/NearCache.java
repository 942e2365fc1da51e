package eu.tessera.ejb.nearcache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Copies of values by key. What is not there is asked for each time, so that strangers' keys fill
 * nothing.
 */
public final class NearCache<V> {
  /** How long a node among others may serve a copy whose announcement was lost. */
  public static final Duration LIFE = Duration.ofSeconds(5);

  private final String name;
  private final Invalidations invalidations;
  private final Cache<String, V> copies;

  /**
   * @param name the same on every node, another for each cache
   * @param most how many copies
   */
  public NearCache(String name, int most, Invalidations invalidations) {
    this(name, most, invalidations, Ticker.systemTicker());
  }

  NearCache(String name, int most, Invalidations invalidations, Ticker ticker) {
    this.name = name;
    this.invalidations = invalidations;
    this.copies =
        Caffeine.newBuilder()
            .maximumSize(most)
            .expireAfterWrite(invalidations.trust())
            // its upkeep is shorter than the way to another thread
            .executor(Runnable::run)
            .ticker(ticker)
            .build();
    invalidations.listen(name, copies::invalidate);
  }

  /**
   * The copy, else what {@code source} finds, of which a copy is kept. A {@link #drop} that comes
   * while the source is asked waits and then drops that too, so no copy outlives it.
   */
  public Optional<V> find(String key, Function<String, Optional<V>> source) {
    V copy = copies.getIfPresent(key);
    return copy != null
        ? Optional.of(copy)
        : Optional.ofNullable(copies.get(key, k -> source.apply(k).orElse(null)));
  }

  /** Puts {@code now} in the place of exactly {@code before}; whether this call did. */
  public boolean replace(String key, V before, V now) {
    return copies.asMap().replace(key, before, now);
  }

  /** Drops the copy here and on every node; called after the change is committed. */
  public void drop(String key) {
    copies.invalidate(key);
    invalidations.announce(name, key);
  }
}
