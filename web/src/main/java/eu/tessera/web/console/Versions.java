package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Submission;
import eu.tessera.ejb.exchange.Submission.Mark;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Fact;
import eu.tessera.web.page.Severity;
import eu.tessera.web.page.Site;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says how a version of a service stands. */
final class Versions {
  private static final ZoneId ZONE = Site.at("").zone();
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZONE);

  private Versions() {}

  /**
   * A line of the history.
   *
   * @param base the context path
   * @param again whether the person who looks may make it live again
   */
  static ConsoleView.Version shown(Submission version, String base, boolean again) {
    return new ConsoleView.Version(
        version.content().version(),
        base + "/console/submissions/" + version.id(),
        severity(version.state()),
        word(version.state()),
        version.content().author().by(),
        version.content().author().at(),
        again && version.state() == Submission.State.SUPERSEDED);
  }

  static Severity severity(Submission.State state) {
    return switch (state) {
      case LIVE -> Severity.GOOD;
      case SUBMITTED, PLANNED -> Severity.WARNING;
      case REJECTED -> Severity.ERROR;
      case DRAFT, WITHDRAWN, SUPERSEDED -> Severity.INFO;
    };
  }

  static String word(Submission.State state) {
    return switch (state) {
      case LIVE -> "live";
      case SUBMITTED -> "waits for approval";
      case PLANNED -> "planned";
      case REJECTED -> "rejected";
      case DRAFT -> "draft";
      case WITHDRAWN -> "withdrawn";
      case SUPERSEDED -> "was live";
    };
  }

  /** Who did what, and when. */
  static List<Fact> facts(Submission version) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            "Came by",
            switch (version.content().origin()) {
              case PERSON -> "a person";
              case REFRESH -> "a refresh of the metadata";
              case AGGREGATE -> "a federation’s file";
              case ROLL_BACK -> "a roll-back";
            }));
    facts.add(mark("Written", version.content().author()));
    if (version instanceof Submission.Submitted s) {
      facts.add(mark("Submitted", s.submitted()));
    } else if (version instanceof Submission.Rejected r) {
      facts.add(mark("Rejected", r.rejected()));
      facts.add(Fact.of("Because", r.reason()));
    } else if (version instanceof Submission.Withdrawn w) {
      facts.add(mark("Withdrawn", w.withdrawn()));
    } else if (version instanceof Submission.Planned p) {
      approval(p.approval(), facts);
      facts.add(Fact.of("Goes live", time(p.goLive())));
    } else if (version instanceof Submission.Live l) {
      approval(l.approval(), facts);
      facts.add(Fact.of("Live since", time(l.since())));
    } else if (version instanceof Submission.Superseded s) {
      approval(s.approval(), facts);
      facts.add(Fact.of("Was live", time(s.since()) + " to " + time(s.until())));
    }
    return facts;
  }

  private static void approval(Submission.Approval approval, List<Fact> facts) {
    facts.add(mark("Approved", approval.approved()));
    approval
        .oldKeysUntil()
        .ifPresent(end -> facts.add(Fact.of("Old keys are accepted until", time(end))));
  }

  private static Fact mark(String term, Mark mark) {
    return Fact.of(term, time(mark.at()) + ", by " + mark.by());
  }

  static String time(Instant at) {
    return FORM.format(at);
  }
}
