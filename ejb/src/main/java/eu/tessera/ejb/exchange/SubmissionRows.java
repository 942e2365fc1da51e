package eu.tessera.ejb.exchange;

import eu.tessera.ejb.exchange.Submission.Approval;
import eu.tessera.ejb.exchange.Submission.Content;
import eu.tessera.ejb.exchange.Submission.Draft;
import eu.tessera.ejb.exchange.Submission.Live;
import eu.tessera.ejb.exchange.Submission.Mark;
import eu.tessera.ejb.exchange.Submission.Origin;
import eu.tessera.ejb.exchange.Submission.Planned;
import eu.tessera.ejb.exchange.Submission.Rejected;
import eu.tessera.ejb.exchange.Submission.State;
import eu.tessera.ejb.exchange.Submission.Submitted;
import eu.tessera.ejb.exchange.Submission.Superseded;
import eu.tessera.ejb.exchange.Submission.Withdrawn;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.persistence.registry.ServiceVersionRow;
import eu.tessera.persistence.registry.ServiceVersionRow.Marks;
import java.time.Instant;
import java.util.Optional;

/** Between a submission and its row. */
final class SubmissionRows {
  private SubmissionRows() {}

  static Submission read(ServiceVersionRow row) {
    Content content =
        new Content(
            row.id(),
            row.service(),
            row.number(),
            Origin.valueOf(row.origin()),
            row.definition(),
            row.metadata().map(MetadataDocument::unpacked),
            Json.findings(row.findings()),
            new Mark(row.author(), row.authoredAt()));
    Marks m = row.marks();
    Mark submitted = new Mark(or(m.submittedBy(), row.author()), or(m.submittedAt(), row));
    Mark decided = new Mark(or(m.decidedBy(), row.author()), or(m.decidedAt(), row));
    Approval approval = new Approval(decided, Optional.ofNullable(m.oldKeysUntil()));
    return switch (State.valueOf(row.state())) {
      case DRAFT -> new Draft(content);
      case SUBMITTED -> new Submitted(content, submitted);
      case REJECTED -> new Rejected(content, submitted, decided, or(m.reason(), ""));
      case WITHDRAWN -> new Withdrawn(content, decided);
      case PLANNED -> new Planned(content, submitted, approval, m.goLiveAt());
      case LIVE -> new Live(content, submitted, approval, m.liveAt());
      case SUPERSEDED -> new Superseded(content, submitted, approval, m.liveAt(), m.endedAt());
    };
  }

  /** Writes where the submission stands; what is proposed stays. */
  static void stand(ServiceVersionRow row, Submission now) {
    row.stands(now.state().name(), marks(now, row.marks()));
  }

  private static Marks marks(Submission now, Marks before) {
    if (now instanceof Submitted s) {
      return marks(s.submitted(), null, null, null, null, null, null);
    } else if (now instanceof Rejected r) {
      return marks(r.submitted(), r.rejected(), r.reason(), null, null, null, null);
    } else if (now instanceof Withdrawn w) {
      return new Marks(
          before.submittedBy(),
          before.submittedAt(),
          w.withdrawn().by(),
          w.withdrawn().at(),
          null,
          null,
          null,
          null,
          null);
    } else if (now instanceof Planned p) {
      return marks(p.submitted(), p.approval(), p.goLive(), null, null);
    } else if (now instanceof Live l) {
      return marks(l.submitted(), l.approval(), before.goLiveAt(), l.since(), null);
    } else if (now instanceof Superseded s) {
      return marks(s.submitted(), s.approval(), before.goLiveAt(), s.since(), s.until());
    }
    return Marks.NONE;
  }

  private static Marks marks(
      Mark submitted, Approval approval, Instant goLive, Instant live, Instant ended) {
    Instant old = approval.oldKeysUntil().orElse(null);
    return marks(submitted, approval.approved(), null, old, goLive, live, ended);
  }

  private static Marks marks(
      Mark submitted,
      Mark decided,
      String reason,
      Instant oldKeys,
      Instant goLive,
      Instant live,
      Instant ended) {
    return new Marks(
        submitted.by(),
        submitted.at(),
        decided == null ? null : decided.by(),
        decided == null ? null : decided.at(),
        reason,
        oldKeys,
        goLive,
        live,
        ended);
  }

  private static String or(String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static Instant or(Instant instant, ServiceVersionRow row) {
    return instant == null ? row.authoredAt() : instant;
  }
}
