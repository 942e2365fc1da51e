package eu.tessera.ejb.grid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.caffeine.Bucket4jCaffeine;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** The grid of a single node: its own memory, values kept by reference. */
public final class LocalGrid implements Grid {
  private static final int MOST_THROTTLED = 200_000;

  /** The upkeep of a map is shorter than the way to another thread. */
  private static final Executor INLINE = Runnable::run;

  private final Map<String, GridMap<?>> maps = new ConcurrentHashMap<>();
  private final Ticker ticker;
  private final Throttle throttle;

  public LocalGrid() {
    this(Ticker.systemTicker());
  }

  /**
   * @param ticker the nanoseconds by which entries age; tests give their own
   */
  public LocalGrid(Ticker ticker) {
    this.ticker = ticker;
    this.throttle =
        new Throttle(
            Bucket4jCaffeine.<String>builderFor(
                    Caffeine.newBuilder().maximumSize(MOST_THROTTLED).executor(INLINE))
                .expirationAfterWrite(
                    ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                        Duration.ofMinutes(1)))
                .build());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V extends Serializable> GridMap<V> map(String name, int most) {
    return (GridMap<V>) maps.computeIfAbsent(name, n -> new LocalMap<V>(most, ticker));
  }

  @Override
  public Throttle throttle() {
    return throttle;
  }

  private static final class LocalMap<V> implements GridMap<V> {
    private final Cache<String, V> entries;
    private final Policy.VarExpiration<String, V> expiry;

    LocalMap(int most, Ticker ticker) {
      entries =
          Caffeine.newBuilder()
              .maximumSize(most)
              .executor(INLINE)
              .ticker(ticker)
              .expireAfter(Expiry.<String, V>writing((key, value) -> Duration.ofMinutes(1)))
              .build();
      expiry = entries.policy().expireVariably().orElseThrow();
    }

    @Override
    public boolean create(String key, V value, Duration life) {
      return expiry.putIfAbsent(key, value, life) == null;
    }

    @Override
    public void put(String key, V value, Duration life) {
      expiry.put(key, value, life);
    }

    @Override
    public Optional<V> get(String key) {
      return Optional.ofNullable(entries.getIfPresent(key));
    }

    @Override
    public Optional<V> take(String key) {
      return Optional.ofNullable(entries.asMap().remove(key));
    }

    @Override
    public boolean replace(String key, V seen, V next, Duration life) {
      boolean replaced = entries.asMap().replace(key, seen, next);
      if (replaced) {
        expiry.setExpiresAfter(key, life);
      }
      return replaced;
    }
  }
}
