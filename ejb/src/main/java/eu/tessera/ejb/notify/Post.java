package eu.tessera.ejb.notify;

import jakarta.persistence.EntityManager;

/**
 * Where letters are handed in. They are written out, sealed and laid into the queue; sending comes
 * later, by any node, so that no answer waits for it and its time tells nothing.
 */
public interface Post {

  /**
   * Whether a mail server is configured; without one nothing that needs a letter can be offered.
   */
  boolean available();

  /** Hands in a letter in a transaction of its own: one insert. */
  Posted enqueue(Recipient to, Letter letter);

  /**
   * Hands in a letter as part of the caller's transaction: it is sent once that has held, and never
   * when it has not.
   */
  Posted enqueue(EntityManager entities, Recipient to, Letter letter);

  /**
   * Does the work of {@link #enqueue(EntityManager, Recipient, Letter)} and sends nothing. For the
   * branch of a page that has nobody to write to, so that it takes the time of the branch that has.
   */
  Posted pretend(EntityManager entities, Recipient to, Letter letter);

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
