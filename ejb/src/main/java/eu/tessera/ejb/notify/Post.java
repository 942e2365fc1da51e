package eu.tessera.ejb.notify;

import eu.tessera.ejb.account.EmailAddress;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/**
 * Where letters are handed in. They are written out, sealed and laid into the queue; sending comes
 * later, by any node, so that no answer waits for it and its time tells nothing.
 */
public interface Post {

  /**
   * Whether a mail server is configured; without one nothing that needs a letter can be offered.
   */
  boolean available();

  /** Hands in a letter of the house in a transaction of its own: one insert. */
  Posted enqueue(Recipient to, Letter letter);

  /**
   * Hands in a letter as part of the caller's transaction: it is sent once that has held, and never
   * when it has not.
   *
   * @param asker who wants it sent
   */
  Posted enqueue(EntityManager entities, Recipient to, Letter letter, Asker asker);

  /**
   * Hands in, as part of the caller's transaction, a letter without which that must not hold: it
   * tells an owner of what somebody may have done in the owner's name. Where no mail server is
   * configured the house writes to nobody, and this does nothing.
   *
   * @throws Untold when it cannot be kept; let it pass, so that the transaction is undone
   */
  default void tell(EntityManager entities, Recipient to, Letter letter) {
    Posted posted = enqueue(entities, to, letter, Asker.house());
    if (posted == Posted.TOO_MANY || posted == Posted.FULL) {
      throw new Untold(posted);
    }
  }

  /**
   * Does the work of {@link #enqueue(EntityManager, Recipient, Letter, Asker)} and sends nothing.
   * For the branch of a page that has nobody to write to, so that it takes the time of the branch
   * that has.
   */
  Posted pretend(EntityManager entities, Recipient to, Letter letter, Asker asker);

  /** The letters that wait to be sent to an address, the oldest first; for its owner alone. */
  List<Waiting> waitingFor(EmailAddress address);

  /**
   * A letter that waits.
   *
   * @param subject in the reader's language
   * @param since when it was handed in
   */
  record Waiting(String subject, Instant since) {}

  /** What became of a letter. No page may tell a stranger. */
  enum Posted {
    /** It is in the queue and survives a restart. */
    QUEUED,
    /** This address has had too many of late. */
    TOO_MANY,
    /** The queue is full or too much has been sent of late; nothing was kept. */
    FULL,
    /** No mail server is configured. */
    UNAVAILABLE
  }
}
