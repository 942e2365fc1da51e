package eu.tessera.ejb.nearcache;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import eu.tessera.ejb.grid.TestNodes;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GridInvalidationsTest {
  private final List<HazelcastInstance> nodes =
      List.of(
          TestNodes.start("invalidations", 17911, 17911),
          TestNodes.start("invalidations", 17911, 17912));

  @AfterEach
  void stop() {
    nodes.forEach(HazelcastInstance::shutdown);
  }

  @Test
  void what_one_node_drops_the_other_hears_of() throws InterruptedException {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    new GridInvalidations(nodes.get(1)).listen("session", heard::add);
    new GridInvalidations(nodes.get(0)).announce("account", "other cache");
    new GridInvalidations(nodes.get(0)).announce("session", "key");
    assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("key");
    assertThat(heard).isEmpty();
  }
}
