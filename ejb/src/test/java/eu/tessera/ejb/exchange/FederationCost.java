package eu.tessera.ejb.exchange;

import static eu.tessera.ejb.exchange.TestExchange.CARA;
import static eu.tessera.ejb.exchange.TestExchange.OPAL;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.exchange.FederationFiles.FederationFile;
import eu.tessera.ejb.exchange.FederationFiles.NewFile;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.TestParties;
import eu.tessera.federation.saml.inspect.TestFederation;
import eu.tessera.persistence.schema.TestDatabase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to read a federation's file of ten thousand entities, and what look-ups cost
 * meanwhile. No test of the suite: run by {@code -Dtest=FederationCost}.
 */
class FederationCost {
  private static final int ENTITIES = Integer.getInteger("entities", 10_000);

  @TempDir Path folder;

  @Test
  void measured() throws Exception {
    TestDatabase database =
        (Boolean.getBoolean("postgresql") ? TestDatabase.POSTGRESQL : TestDatabase.H2).emptied();
    TestExchange node = new TestExchange(database, folder, new TestClock());
    node.live(TestExchange.cas("budget", "https://budget.example/app/"));
    TestFederation federation = new TestFederation(TestClock.START);
    Path file = folder.resolve("federation.xml");
    Files.write(file, federation.file(ENTITIES));
    FederationFile added =
        TestExchange.done(
            node.exchange
                .files()
                .add(
                    OPAL,
                    new NewFile(
                        "fed",
                        "{}",
                        Optional.empty(),
                        federation.certificate(),
                        Duration.ofHours(6))));
    FederationFile fed = TestExchange.done(node.exchange.files().approve(CARA, added.id()));
    say("file: %d entities, %d MB".formatted(ENTITIES, Files.size(file) >> 20));
    say("in use before: " + used() + " MB");
    AtomicBoolean over = new AtomicBoolean();
    long[] waits = new long[200_000];
    int[] count = {0};
    long[] most = {0};
    Thread people = new Thread(() -> lookUp(node, over, waits, count));
    Thread memory = new Thread(() -> watch(over, most));
    people.start();
    memory.start();
    read(node, fed, file, "first time");
    over.set(true);
    people.join();
    memory.join();
    Arrays.sort(waits, 0, count[0]);
    say(
        "look-ups meanwhile: %d, median %d µs, 99th of a hundred %d µs, longest %d µs"
            .formatted(
                count[0],
                waits[count[0] / 2] / 1000,
                waits[count[0] * 99 / 100] / 1000,
                waits[count[0] - 1] / 1000));
    say("heap meanwhile, at the most after collection: " + most[0] + " MB");
    say("in use after: " + used() + " MB");
    read(node, fed, file, "again, nothing changed");
    Registry registry = node.registry();
    assertThat(registry.saml()).hasSize(ENTITIES);
    long start = System.nanoTime();
    TestExchange other = new TestExchange(database, folder, new TestClock());
    say("another node's start with them: " + (System.nanoTime() - start) / 1_000_000 + " ms");
    assertThat(other.registry().saml()).hasSize(ENTITIES);
  }

  private static void read(TestExchange node, FederationFile fed, Path file, String what)
      throws IOException {
    long start = System.nanoTime();
    long cpu = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      TestExchange.done(node.exchange.files().upload(OPAL, fed.id(), in));
    }
    long spent =
        java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
    say(
        "%s: %d ms, of which CPU %d ms"
            .formatted(what, (System.nanoTime() - start) / 1_000_000, spent / 1_000_000));
    FederationFile now = node.exchange.files().file(OPAL, fed.id()).orElseThrow();
    assertThat(now.trouble()).isEmpty();
    assertThat(now.live()).isEqualTo(ENTITIES);
  }

  /** What a sign-in asks of the registry, and the look every second for what has changed. */
  private static void lookUp(TestExchange node, AtomicBoolean over, long[] waits, int[] count) {
    var url = TestParties.url("https://budget.example/app/x");
    for (int i = 0; !over.get() && i < waits.length; i++) {
      long start = System.nanoTime();
      node.registry().find(url).orElseThrow();
      node.registry().byEntityId(TestFederation.entityId(i % ENTITIES));
      waits[i] = System.nanoTime() - start;
      count[0] = i + 1;
      if (i % 1000 == 999) {
        node.turn();
      }
      pause(1);
    }
  }

  private static void watch(AtomicBoolean over, long[] most) {
    while (!over.get()) {
      most[0] = Math.max(most[0], used());
      pause(3000);
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static void say(String line) {
    System.out.println("federation: " + line);
  }
}
