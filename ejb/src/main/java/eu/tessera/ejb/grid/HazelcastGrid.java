package eu.tessera.ejb.grid;

import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.InMemoryFormat;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The grid of a cluster: Hazelcast maps with one backup, so that losing a node loses nothing. */
public final class HazelcastGrid implements Grid {
  private static final int MOST_THROTTLED = 200_000;

  /** Longer than any limit takes to fill up again, after which a bucket says nothing any more. */
  private static final int IDLE_SECONDS = 2 * 60 * 60;

  private final HazelcastInstance hazelcast;
  private final Map<String, GridMap<?>> maps = new ConcurrentHashMap<>();
  private final Throttle throttle;

  public HazelcastGrid(HazelcastInstance hazelcast) {
    this.hazelcast = hazelcast;
    IMap<String, byte[]> buckets = open("tessera-throttle", MOST_THROTTLED);
    this.throttle = new Throttle(Bucket4jHazelcast.casBasedBuilder(buckets).build());
  }

  @Override
  @SuppressWarnings("unchecked")
  public <V extends Serializable> GridMap<V> map(String name, int most) {
    return (GridMap<V>)
        maps.computeIfAbsent(name, n -> new HazelcastMap<V>(open("tessera-" + n, most)));
  }

  @Override
  public Throttle throttle() {
    return throttle;
  }

  private <V> IMap<String, V> open(String name, int most) {
    hazelcast
        .getConfig()
        .addMapConfig(
            new MapConfig(name)
                .setBackupCount(1)
                .setMaxIdleSeconds(IDLE_SECONDS)
                // a node that has joined but not yet deployed the application holds entries too:
                // kept as bytes, they need none of its classes there
                .setInMemoryFormat(InMemoryFormat.BINARY)
                .setEvictionConfig(
                    new EvictionConfig()
                        .setEvictionPolicy(EvictionPolicy.LRU)
                        .setMaxSizePolicy(MaxSizePolicy.PER_NODE)
                        .setSize(most)));
    return hazelcast.getMap(name);
  }

  private record HazelcastMap<V>(IMap<String, V> entries) implements GridMap<V> {
    @Override
    public boolean create(String key, V value, Duration life) {
      return entries.putIfAbsent(key, value, life.toMillis(), TimeUnit.MILLISECONDS) == null;
    }

    @Override
    public void put(String key, V value, Duration life) {
      entries.set(key, value, life.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<V> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    @Override
    public Optional<V> take(String key) {
      return Optional.ofNullable(entries.remove(key));
    }

    @Override
    public boolean replace(String key, V seen, V next, Duration life) {
      boolean replaced = entries.replace(key, seen, next);
      if (replaced) {
        entries.setTtl(key, life.toMillis(), TimeUnit.MILLISECONDS);
      }
      return replaced;
    }
  }
}
