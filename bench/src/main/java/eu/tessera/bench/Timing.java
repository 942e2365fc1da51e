package eu.tessera.bench;

import eu.tessera.bench.browser.Site;
import eu.tessera.bench.report.Fact;
import eu.tessera.bench.report.Report;
import eu.tessera.bench.server.Installation;
import eu.tessera.bench.server.MailSink;
import eu.tessera.bench.server.TesseraServer;
import eu.tessera.bench.timing.Comparison;
import eu.tessera.bench.timing.Knocking;
import eu.tessera.bench.timing.Question;
import eu.tessera.bench.timing.Questions;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** States what answers tell by their time, at the product's own cost of a password. */
final class Timing {
  /** What an attacker could use: with fifty tries an hour, an account is told from none in a day. */
  private static final double TOLERATED = 0.05;

  private static final int BATCHES = 20;
  private static final int SIZE = 25;

  /** A wrong password takes long. */
  private static final int SIZE_OF_GUESSES = 10;

  private final Boot boot;
  private final Report report;

  /** Starts a server. */
  @FunctionalInterface
  interface Boot {
    TesseraServer server(Installation installation, String log) throws Exception;
  }

  Timing(Boot boot, Report report) {
    this.boot = boot;
    this.report = report;
  }

  void run(Installation installation) throws Exception {
    report.part("What the time of an answer tells: how often of a hundred it takes longer");
    try (var mail = MailSink.open()) {
      Questions.Founded founded = Questions.foundedIn(installation, mail.url());
      try (var server = boot.server(installation, "timing.log")) {
        Questions questions =
            founded.at(Site.at(installation.httpPort(), installation.publicOrigin()));
        tell(questions.tickets((BATCHES + 1) * SIZE), SIZE);
        tell(questions.changingAddress(), questions.wishes() / 2 / (BATCHES + 1));
        tellAll(questions.first());
        tellAll(questions.last());
      }
    }
  }

  private void tellAll(List<Question> questions) throws IOException, InterruptedException {
    for (Question question : questions) {
      tell(question, question.asked().startsWith("wrong") ? SIZE_OF_GUESSES : SIZE);
    }
  }

  private void tell(Question question, int size) throws IOException, InterruptedException {
    for (Comparison one : question.answered(new Knocking(BATCHES, size, new Random()))) {
      report.add(
          new Fact(
              one.name(),
              100 * one.superiority().share(),
              "of 100",
              String.format(
                  Locale.ROOT,
                  "± %.1f; %d pairs, middle %.2f and %.2f ms; %s",
                  100 * one.superiority().within(),
                  one.superiority().knocks(),
                  one.millis(),
                  one.usualMillis(),
                  one.superiority().tells(TOLERATED) ? "IT TELLS" : "tells nothing")));
    }
  }
}
