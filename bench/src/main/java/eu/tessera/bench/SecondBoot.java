package eu.tessera.bench;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.flow.SingleSignOn;
import eu.tessera.bench.measure.Figure;
import eu.tessera.bench.measure.Plan;
import eu.tessera.bench.measure.Rounds;
import eu.tessera.bench.report.Fact;
import eu.tessera.bench.server.Crowd;
import eu.tessera.bench.server.Installation;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;

/** Single sign-on amid many live sessions and many services. */
final class SecondBoot {
  /** How many sessions are alive. */
  static final int CROWD = 100_000;

  /** So many are used before memory is read: as many as the server keeps copies of. */
  private static final int VISITS = 20_000;

  private static final Plan TICKETS = new Plan(2000, 7, Duration.ofSeconds(10));
  private static final Plan FEW = new Plan(1000, 1, Duration.ofSeconds(2));

  private final Stage stage;
  private final double stored;
  private final Random random = new Random(1);

  /**
   * @param stored bytes of the database that a session takes
   */
  SecondBoot(Stage stage, double stored) {
    this.stage = stage;
    this.stored = stored;
  }

  /** Puts the sessions into the database of the stopped server; bytes that each takes there. */
  static double fill(Installation installation) throws SQLException, IOException {
    return new Crowd(installation.data()).add(CROWD);
  }

  void run() throws IOException, InterruptedException {
    stage.tellStart(" with the crowd");
    memory();
    Browser one = browser(0);
    Figure first = stage.measure(signOn("one of 100000 sessions", () -> one), TICKETS);
    Figure any =
        stage.measure(
            signOn("any of 100000 sessions", () -> browser(random.nextInt(CROWD))), TICKETS);
    stage
        .report()
        .add(new Fact("any session to one", any.median() / first.median(), "times", "same run"));
    stage.tellMemoryAfterLoad();
  }

  private void memory() throws IOException, InterruptedException {
    Browser one = browser(0);
    new Rounds(stage.server().files()).take(signOn("warm-up", () -> one), FEW);
    double before = stage.server().liveHeap();
    for (int number = 0; number < VISITS; number++) {
      Browser visitor = browser(number);
      signOn("visit", () -> visitor).once();
    }
    double grown = stage.server().liveHeap() - before;
    stage.report().add(new Fact("a live session in the database", stored, "bytes", "on disk"));
    stage
        .report()
        .add(
            new Fact(
                "a session in use, on the heap",
                grown * 1048576 / VISITS,
                "bytes",
                VISITS + " used, live heap before and after, database cache included"));
  }

  private SingleSignOn signOn(String circumstances, Supplier<Browser> browsers) {
    return new SingleSignOn(
        FirstBoot.SERVICES + " services, " + circumstances,
        browsers,
        () -> stage.service(random.nextInt(FirstBoot.SERVICES)));
  }

  private Browser browser(int number) {
    return Browser.holding(stage.site(), Crowd.COOKIE, Crowd.cookie(number));
  }
}
