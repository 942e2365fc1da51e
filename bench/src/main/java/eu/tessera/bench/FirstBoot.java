package eu.tessera.bench;

import eu.tessera.bench.bare.PasswordHash;
import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.flow.CountryNode;
import eu.tessera.bench.flow.FirstPage;
import eu.tessera.bench.flow.Junk;
import eu.tessera.bench.flow.PasswordSignIn;
import eu.tessera.bench.flow.Service;
import eu.tessera.bench.flow.SingleSignOn;
import eu.tessera.bench.measure.Figure;
import eu.tessera.bench.measure.Plan;
import eu.tessera.bench.measure.UnexpectedAnswer;
import eu.tessera.bench.report.Fact;
import eu.tessera.bench.server.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Each flow for itself, on a server that has little to remember. */
final class FirstBoot {
  /** How many services are registered in the end. */
  static final int SERVICES = 10_000;

  private static final Plan PASSWORDS = new Plan(50, 7, Duration.ofSeconds(15));
  private static final Plan PAGES = new Plan(500, 5, Duration.ofSeconds(8));
  private static final Plan TICKETS = new Plan(2000, 7, Duration.ofSeconds(15));
  private static final Plan REFUSALS = new Plan(1000, 5, Duration.ofSeconds(3));
  private static final Plan LARGE_REFUSALS = new Plan(200, 5, Duration.ofSeconds(5));
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Stage stage;
  private final List<Person> people;
  private final CountryNode node;

  FirstBoot(Stage stage, List<Person> people, CountryNode node) {
    this.stage = stage;
    this.people = people;
    this.node = node;
  }

  void run() throws Exception {
    stage.tellStart("");
    countries();
    Browser browser = passwords();
    junk();
    tickets(browser);
    stage.tellMemoryAfterLoad();
  }

  private Browser passwords() throws Exception {
    var flow = new PasswordSignIn(stage.site(), stage.service(0), people);
    Figure whole = stage.measure(flow, PASSWORDS);
    double bare = PasswordHash.cost();
    stage.report().add(new Fact(PasswordHash.name(), bare, "ms CPU", "bare, in this run"));
    stage
        .report()
        .add(new Fact("password sign-in without its hash", whole.median() - bare, "ms CPU", ""));
    stage.measure(new FirstPage(stage.site(), stage.service(0)), PAGES);
    return flow.signedIn();
  }

  private void countries() throws Exception {
    new Countries(stage, node).run();
  }

  private void tickets(Browser browser) throws IOException, InterruptedException {
    Figure one =
        stage.measure(
            new SingleSignOn("1 service", () -> browser, () -> stage.service(0)), TICKETS);
    registerMore(browser);
    var random = new Random(1);
    Figure many =
        stage.measure(
            new SingleSignOn(
                SERVICES + " services",
                () -> browser,
                () -> stage.service(random.nextInt(SERVICES))),
            TICKETS);
    stage.tellIdleness("with " + SERVICES + " services");
    stage
        .report()
        .add(new Fact("10000 services to 1", many.median() / one.median(), "times", "same run"));
  }

  /** While the server runs, as an operator would; it reads the folder every other second. */
  private void registerMore(Browser browser) throws IOException, InterruptedException {
    stage.installation().register(1, SERVICES);
    long begin = System.nanoTime();
    for (int number = 1; number < SERVICES; number++) {
      Service service = stage.service(number);
      var first = new SingleSignOn("new service", () -> browser, () -> service);
      while (!succeeds(first)) {
        if (Duration.ofNanos(System.nanoTime() - begin).compareTo(PATIENCE) > 0) {
          throw new UnexpectedAnswer("the server does not take up service " + number);
        }
        Thread.sleep(500);
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    stage
        .report()
        .add(new Fact("9999 more services taken up and each used once", seconds, "s", ""));
  }

  private static boolean succeeds(SingleSignOn flow) throws IOException, InterruptedException {
    try {
      flow.once();
      return true;
    } catch (UnexpectedAnswer notYet) {
      return false;
    }
  }

  private void junk() throws IOException, InterruptedException {
    stage.measure(Junk.ticket(stage.service(0)), REFUSALS);
    stage.measure(Junk.service(stage.site()), REFUSALS);
    stage.measure(Junk.garbage(stage.site()), LARGE_REFUSALS);
    stage.measure(Junk.depth(stage.site()), LARGE_REFUSALS);
  }
}
