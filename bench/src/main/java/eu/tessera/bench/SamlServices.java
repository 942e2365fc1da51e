package eu.tessera.bench;

import eu.tessera.bench.bare.SamlCryptography;
import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.flow.PasswordSignIn;
import eu.tessera.bench.flow.SamlService;
import eu.tessera.bench.flow.SamlSignOn;
import eu.tessera.bench.flow.SamlTerms;
import eu.tessera.bench.measure.Figure;
import eu.tessera.bench.measure.Plan;
import eu.tessera.bench.measure.UnexpectedAnswer;
import eu.tessera.bench.report.Fact;
import eu.tessera.bench.server.Person;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A signed request to its signed answer inside a session, against the signatures in them. */
final class SamlServices {
  /** Kinds of keys, each of which needs a server of its own. */
  static final List<String> KEYS = List.of("RSA-2048", "RSA-3072", "EC-P256");

  private static final Plan FIRST = new Plan(250, 5, Duration.ofSeconds(20));
  private static final Plan NEXT = new Plan(250, 5, Duration.ofSeconds(5));
  private static final int TRIES = 40;

  private final Stage stage;
  private final String kind;
  private final List<Person> people;

  SamlServices(Stage stage, String kind, List<Person> people) {
    this.stage = stage;
    this.kind = kind;
    this.people = people;
  }

  void run() throws Exception {
    SamlCryptography bare = SamlCryptography.of(kind);
    Browser browser = new PasswordSignIn(stage.site(), stage.service(0), people).signedIn();
    measure(SamlTerms.RESPONSE, bare, browser, FIRST);
    measure(SamlTerms.BOTH, bare, browser, NEXT);
    measure(SamlTerms.ENCRYPTED, bare, browser, NEXT);
  }

  private void measure(SamlTerms terms, SamlCryptography bare, Browser browser, Plan plan)
      throws Exception {
    String name = "saml-" + terms.sign() + "-" + terms.encrypt();
    SamlService service =
        SamlService.registered(name, bare.key(), terms, stage.installation(), stage.site());
    var flow = new SamlSignOn(kind, service, browser);
    awaitTaken(flow);
    Figure figure = stage.measure(flow, plan);
    double alone = bare.of(terms.signatures());
    stage
        .report()
        .add(
            new Fact(
                "the same to its bare signatures and verification",
                figure.median() / alone,
                "times",
                String.format(
                    Locale.ROOT,
                    "%d signatures of %.3f and verification %.3f ms%s",
                    terms.signatures(),
                    bare.sign(),
                    bare.verify(),
                    kind.equals("RSA-2048") ? "; target 1.5" : "")));
  }

  private static void awaitTaken(SamlSignOn flow) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        flow.prepare(1);
        flow.once();
        return;
      } catch (UnexpectedAnswer notYet) {
        if (attempt == TRIES) {
          throw notYet;
        }
        Thread.sleep(500);
      }
    }
  }
}
