package eu.tessera.ejb.grid;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;

/** Nodes of a data grid for tests, on this machine only. */
public final class TestNodes {
  private TestNodes() {}

  /**
   * Starts a node.
   *
   * @param cluster its name, of its own for each test
   * @param first the port of the cluster's first node, which the others join
   * @param port its own
   */
  public static HazelcastInstance start(String cluster, int first, int port) {
    var config = new Config();
    config.setClusterName(cluster);
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.wait.seconds.before.join", "0");
    var network = config.getNetworkConfig().setPort(port).setPortAutoIncrement(false);
    network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    network.getJoin().getAutoDetectionConfig().setEnabled(false);
    network.getJoin().getMulticastConfig().setEnabled(false);
    network.getJoin().getTcpIpConfig().setEnabled(true).addMember("127.0.0.1:" + first);
    return Hazelcast.newHazelcastInstance(config);
  }
}
