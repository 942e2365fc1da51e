package eu.tessera.ejb.nearcache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** For a single node: tells the caches of this one. */
@ApplicationScoped
public class LocalInvalidations implements Invalidations {
  private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();

  @Override
  public void announce(String cache, String key) {
    listeners.getOrDefault(cache, List.of()).forEach(listener -> listener.accept(key));
  }

  @Override
  public void listen(String cache, Consumer<String> dropped) {
    listeners.computeIfAbsent(cache, name -> new CopyOnWriteArrayList<>()).add(dropped);
  }
}
