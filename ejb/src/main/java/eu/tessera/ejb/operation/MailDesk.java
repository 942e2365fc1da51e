package eu.tessera.ejb.operation;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.notify.Outbox;
import java.util.Optional;
import java.util.UUID;

/** The letters that wait, for operators. */
public final class MailDesk {
  /** Letters at the most that are shown one by one. */
  public static final int MOST = 50;

  private final Outbox outbox;
  private final Audit audit;

  MailDesk(Outbox outbox, Audit audit) {
    this.outbox = outbox;
    this.audit = audit;
  }

  /** How the queue stands, with the letters that wait longest. */
  public Answer<Outbox.State> state(Actor actor) {
    return actor.operator() ? Answer.done(outbox.state(MOST)) : notAllowed();
  }

  /** Has all that did not go tried again at once; how many letters. */
  public Answer<Integer> again(Actor actor) {
    if (!actor.operator()) {
      return notAllowed();
    }
    int letters = outbox.again();
    audit.write(new AuditEvent.MailHastened(actor.uid(), letters));
    return Answer.done(letters);
  }

  /**
   * Throws a letter away: nobody will get it. Refused for what tells an owner of a security event,
   * so that no operator can keep it from the owner.
   */
  public Answer<Outbox.Item> drop(Actor actor, UUID letter) {
    if (!actor.operator()) {
      return notAllowed();
    }
    if (outbox.find(letter).filter(Outbox.Item::event).isPresent()) {
      return Answer.refused(
          Answer.Why.NOT_ALLOWED,
          "This letter tells somebody what has happened to their account, so it cannot be thrown"
              + " away.");
    }
    Optional<Outbox.Item> dropped = outbox.drop(letter);
    dropped.ifPresent(
        d ->
            audit.write(
                new AuditEvent.MailDropped(actor.uid(), d.kind(), letter.toString(), d.to())));
    return dropped
        .map(Answer::done)
        .orElseGet(
            () ->
                Answer.refused(
                    Answer.Why.NOT_FOUND,
                    "There is no such letter: it has gone, or was thrown away."));
  }

  private static <T> Answer<T> notAllowed() {
    return Answer.refused(Answer.Why.NOT_ALLOWED, "Only operators see the mail queue.");
  }
}
