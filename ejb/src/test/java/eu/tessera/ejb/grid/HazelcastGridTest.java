package eu.tessera.ejb.grid;

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
    first = TestNodes.start("grid-contract", 17901, 17901);
    second = TestNodes.start("grid-contract", 17901, 17902);
    nodes = new Grid[] {new HazelcastGrid(first), new HazelcastGrid(second)};
  }

  @AfterAll
  static void stop() {
    second.shutdown();
    first.shutdown();
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
