package eu.tessera.ejb.nearcache;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** For a single node: tells the caches of this one. */
public final class LocalInvalidations implements Invalidations {
  private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
  private final Duration trust;

  /** As a node among others would trust its copies. */
  public LocalInvalidations() {
    this(NearCache.LIFE);
  }

  public LocalInvalidations(Duration trust) {
    this.trust = trust;
  }

  @Override
  public void announce(String cache, String key) {
    listeners.getOrDefault(cache, List.of()).forEach(listener -> listener.accept(key));
  }

  @Override
  public void listen(String cache, Consumer<String> dropped) {
    listeners.computeIfAbsent(cache, name -> new CopyOnWriteArrayList<>()).add(dropped);
  }

  @Override
  public Duration trust() {
    return trust;
  }
}
