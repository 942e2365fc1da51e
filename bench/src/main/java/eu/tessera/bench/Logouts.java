package eu.tessera.bench;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.flow.CasCrew;
import eu.tessera.bench.flow.Logout;
import eu.tessera.bench.flow.PasswordSignIn;
import eu.tessera.bench.flow.SamlCrew;
import eu.tessera.bench.measure.Figure;
import eu.tessera.bench.measure.Plan;
import eu.tessera.bench.measure.Round;
import eu.tessera.bench.measure.UnexpectedAnswer;
import eu.tessera.bench.report.Fact;
import eu.tessera.bench.server.LoopbackTls;
import eu.tessera.bench.server.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Logout of a session with a hundred services, all of which are told. */
final class Logouts {
  static final int SERVICES = 100;

  private static final Plan PLAN = new Plan(2, 7, Duration.ofSeconds(6));
  private static final int TRIES = 60;

  private final Stage stage;
  private final List<Person> people;
  private final CasCrew crew;
  private final LoopbackTls tls;

  Logouts(Stage stage, List<Person> people, CasCrew crew, LoopbackTls tls) {
    this.stage = stage;
    this.people = people;
    this.crew = crew;
    this.tls = tls;
  }

  void run() throws IOException, InterruptedException {
    tell(
        new Logout(
            "logout of a session with 100 services, by CAS",
            signIn(),
            crew.visits(1, SERVICES, stage.site()),
            List.of(crew.hearing(SERVICES))));
    try (var saml = SamlCrew.settledIn(stage.installation(), stage.site(), tls, SERVICES - 1)) {
      Logout.Hearing first = crew.hearing(1);
      awaitTaken(saml.visits());
      tell(
          new Logout(
              "the same, 1 by CAS and 99 by SAML (SOAP, each message signed)",
              signIn(),
              saml.visits(),
              List.of(first, saml.hearing())));
    }
  }

  private PasswordSignIn signIn() {
    return new PasswordSignIn(stage.site(), crew.service(0, stage.site()), people);
  }

  private void tell(Logout flow) throws IOException, InterruptedException {
    Figure figure = stage.measure(flow, PLAN);
    double wall = figure.rounds().stream().mapToDouble(Round::wall).max().orElseThrow();
    stage
        .report()
        .add(new Fact("until the last was told", wall, "ms", "slowest round; target 5000"));
  }

  /** The server reads new definitions every other second. */
  private void awaitTaken(List<Logout.Visit> visits) throws IOException, InterruptedException {
    Browser visitor = signIn().signedIn();
    for (Logout.Visit visit : visits) {
      for (int attempt = 1; !succeeds(visit, visitor); attempt++) {
        if (attempt == TRIES) {
          throw new UnexpectedAnswer("the server does not take up the services by SAML");
        }
        Thread.sleep(500);
      }
    }
  }

  private static boolean succeeds(Logout.Visit visit, Browser visitor)
      throws IOException, InterruptedException {
    try {
      visit.by(visitor);
      return true;
    } catch (UnexpectedAnswer notYet) {
      return false;
    }
  }
}
