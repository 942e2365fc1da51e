package eu.tessera.ejb.nearcache;

import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.function.Consumer;

/** For a cluster: tells all nodes over Payara's data grid. A node that is cut off hears nothing. */
final class GridInvalidations implements Invalidations {
  private static final String TOPIC = "tessera-drop-";

  private final HazelcastInstance hazelcast;

  GridInvalidations(HazelcastInstance hazelcast) {
    this.hazelcast = hazelcast;
  }

  @Override
  public void announce(String cache, String key) {
    hazelcast.<String>getTopic(TOPIC + cache).publish(key);
  }

  @Override
  public void listen(String cache, Consumer<String> dropped) {
    hazelcast
        .<String>getTopic(TOPIC + cache)
        .addMessageListener(message -> dropped.accept(message.getMessageObject()));
  }

  @Override
  public Duration trust() {
    return NearCache.LIFE;
  }
}
