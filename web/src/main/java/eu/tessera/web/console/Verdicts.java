package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Checked;
import eu.tessera.ejb.exchange.Difference;
import eu.tessera.ejb.exchange.Finding;
import eu.tessera.web.page.ExchangeView.ChangeLine;
import eu.tessera.web.page.ExchangeView.FindingLine;
import eu.tessera.web.page.ExchangeView.Verdict;
import eu.tessera.web.page.Severity;
import java.util.List;
import java.util.Optional;

/** Shows what the checks say and what would change. */
final class Verdicts {
  private static final String EMPTY = "[]";

  private Verdicts() {}

  static Verdict of(Checked checked) {
    return of(checked.findings(), checked.difference());
  }

  static Verdict of(List<Finding> findings, Optional<Difference> difference) {
    return new Verdict(
        findings.stream().noneMatch(Finding::error),
        findings.stream().map(Verdicts::line).toList(),
        difference.map(
            d -> d.changes().stream().filter(Verdicts::worthShowing).map(Verdicts::line).toList()));
  }

  /** From nothing to an empty list is no change to anybody. */
  private static boolean worthShowing(Difference.Change change) {
    return !(change.before().orElse(EMPTY).equals(EMPTY)
        && change.after().orElse(EMPTY).equals(EMPTY));
  }

  static FindingLine line(Finding finding) {
    return new FindingLine(
        switch (finding.severity()) {
          case ERROR -> Severity.ERROR;
          case WARNING -> Severity.WARNING;
          case INFO -> Severity.INFO;
        },
        switch (finding.severity()) {
          case ERROR -> "to mend";
          case WARNING -> "to look at";
          case INFO -> "to know";
        },
        finding.code(),
        finding.sentence(),
        finding.remedy(),
        finding.place());
  }

  private static ChangeLine line(Difference.Change change) {
    return new ChangeLine(
        change.field(), change.before(), change.after(), change.sentence(), change.harmless());
  }
}
