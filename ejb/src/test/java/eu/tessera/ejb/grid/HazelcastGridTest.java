package eu.tessera.ejb.grid;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on two nodes that share the work: each call goes to the other one. */
class HazelcastGridTest extends GridMapContract {
  private static final AtomicInteger TURN = new AtomicInteger();
  private static HazelcastInstance first;
  private static HazelcastInstance second;
  private static Grid[] nodes;

  @BeforeAll
  static void startTwoNodes() {
    first = Hazelcast.newHazelcastInstance(onLoopback("127.0.0.1:17901", 17901));
    second = Hazelcast.newHazelcastInstance(onLoopback("127.0.0.1:17901", 17902));
    nodes = new Grid[] {new HazelcastGrid(first), new HazelcastGrid(second)};
  }

  @AfterAll
  static void stop() {
    second.shutdown();
    first.shutdown();
  }

  private static Config onLoopback(String member, int port) {
    var config = new Config();
    config.setClusterName("grid-contract");
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.wait.seconds.before.join", "0");
    var network = config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    network.getJoin().getAutoDetectionConfig().setEnabled(false);
    network.getJoin().getMulticastConfig().setEnabled(false);
    network.getJoin().getTcpIpConfig().setEnabled(true).addMember(member);
    return config;
  }

  @Override
  Grid grid() {
    return nodes[Math.floorMod(TURN.getAndIncrement(), nodes.length)];
  }

  @Override
  void pass(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }
}
