package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Submission;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.Severity;
import java.util.Locale;

/** Says how a version of a service stands. */
final class Versions {
  private Versions() {}

  static ConsoleView.Version shown(Submission version) {
    return new ConsoleView.Version(
        version.content().version(),
        switch (version.state()) {
          case LIVE -> Severity.GOOD;
          case SUBMITTED, PLANNED -> Severity.WARNING;
          case REJECTED -> Severity.ERROR;
          case DRAFT, WITHDRAWN, SUPERSEDED -> Severity.INFO;
        },
        version.state().name().toLowerCase(Locale.ROOT),
        version.content().author().by(),
        version.content().author().at());
  }
}
