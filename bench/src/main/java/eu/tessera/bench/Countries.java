package eu.tessera.bench;

import eu.tessera.bench.bare.CountryCryptography;
import eu.tessera.bench.flow.CountryAnswer;
import eu.tessera.bench.flow.CountryNode;
import eu.tessera.bench.flow.CountryQuestion;
import eu.tessera.bench.measure.Figure;
import eu.tessera.bench.measure.Plan;
import eu.tessera.bench.report.Fact;
import java.time.Duration;
import java.util.Locale;

/** Sign-in by a country's eID, in halves, and each half against its bare cryptography. */
final class Countries {
  private static final Plan QUESTIONS = new Plan(200, 5, Duration.ofSeconds(8));
  private static final Plan ANSWERS = new Plan(100, 7, Duration.ofSeconds(75));

  private final Stage stage;
  private final CountryNode node;

  Countries(Stage stage, CountryNode node) {
    this.stage = stage;
    this.node = node;
  }

  void run() throws Exception {
    Figure answers =
        stage.measure(new CountryAnswer(stage.site(), stage.service(0), node), ANSWERS);
    Figure questions =
        stage.measure(new CountryQuestion(stage.site(), stage.service(0)), QUESTIONS);
    CountryCryptography bare = CountryCryptography.measured(node.key());
    tell("eIDAS, second half: bare cryptography", bare.answer(), "ms CPU", parts(bare));
    tell(
        "eIDAS, second half to its bare cryptography",
        answers.median() / bare.answer(),
        "times",
        "target 3");
    tell(
        "eIDAS, both halves to their bare cryptography",
        (questions.median() + answers.median()) / (bare.sign() + bare.answer()),
        "times",
        "");
  }

  private void tell(String name, double value, String unit, String note) {
    stage.report().add(new Fact(name, value, unit, note));
  }

  private static String parts(CountryCryptography bare) {
    return String.format(
        Locale.ROOT,
        "P-256 verify %.3f, RSA-OAEP 3072 unwrap %.3f, AES-256-GCM %.3f; request P-256 sign %.3f",
        bare.verify(),
        bare.unwrap(),
        bare.decrypt(),
        bare.sign());
  }
}
