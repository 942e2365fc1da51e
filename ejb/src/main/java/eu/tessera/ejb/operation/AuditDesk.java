package eu.tessera.ejb.operation;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.audit.AuditExport;
import eu.tessera.ejb.audit.ChainReview;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Answer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The audit's chain, for operators: looked over, and fetched as a signed file. */
public final class AuditDesk {
  /** The longest time that one file holds. */
  public static final Duration LONGEST = Duration.ofDays(366);

  private final ChainReview review;
  private final AuditExport export;
  private final Audit audit;

  AuditDesk(ChainReview review, AuditExport export, Audit audit) {
    this.review = review;
    this.export = export;
    this.audit = audit;
  }

  /**
   * What an operator sees.
   *
   * @param last the last review; empty where nobody asked for a month
   * @param signer with whose key files are signed
   */
  public record Standing(Optional<ChainReview.State> last, X509Certificate signer) {}

  /** A time that may be fetched. */
  public record Span(Instant from, Instant to) {}

  public Answer<Standing> standing(Actor actor) {
    return actor.operator()
        ? Answer.done(new Standing(review.last(), export.certificate()))
        : notAllowed();
  }

  /** Begins to look the chain over; refused while somebody else has it looked over. */
  public Answer<Standing> check(Actor actor) {
    if (!actor.operator()) {
      return notAllowed();
    }
    return review.begin(actor.uid())
        ? standing(actor)
        : Answer.refused(Answer.Why.WRONG_STATE, "The chain is being looked over already.");
  }

  /**
   * Lets an operator fetch what is kept of some time, and tells the auditor.
   *
   * @return the time, for {@link #file}
   */
  public Answer<Span> fetch(Actor actor, Instant from, Instant to) {
    if (!actor.operator()) {
      return notAllowed();
    }
    if (!from.isBefore(to) || from.plus(LONGEST).isBefore(to)) {
      return Answer.refused(
          Answer.Why.INVALID,
          "The first moment must lie before the last, and no more than 366 days before it.");
    }
    audit.write(new AuditEvent.AuditFetched(actor.uid(), from.toString(), to.toString()));
    return Answer.done(new Span(from, to));
  }

  /** What writes the file of a time that was let be fetched. */
  public AuditExport file() {
    return export;
  }

  private static <T> Answer<T> notAllowed() {
    return Answer.refused(Answer.Why.NOT_ALLOWED, "Only operators look at the audit.");
  }
}
