package eu.tessera.ejb.nearcache;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GridInvalidationsTest {
  private final List<HazelcastInstance> nodes = List.of(node(17911), node(17912));

  @AfterEach
  void stop() {
    nodes.forEach(HazelcastInstance::shutdown);
  }

  private static HazelcastInstance node(int port) {
    var config = new Config();
    config.setClusterName("invalidations");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.wait.seconds.before.join", "0");
    var network = config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    network.getJoin().getAutoDetectionConfig().setEnabled(false);
    network.getJoin().getMulticastConfig().setEnabled(false);
    network.getJoin().getTcpIpConfig().setEnabled(true).addMember("127.0.0.1:17911");
    return Hazelcast.newHazelcastInstance(config);
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
