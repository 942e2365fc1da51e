package eu.tessera.persistence.notify;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps mail until it is sent. */
public final class MailRepository {
  private final EntityManager entities;

  public MailRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** One insert, at the end of the transaction or before. */
  public void add(MailRow row) {
    entities.persist(row);
  }

  /** What is due, the longest due first; no more than {@code most}. */
  public List<MailRow> due(Instant now, int most) {
    return entities
        .createQuery(
            "select m from MailRow m where m.dueAt <= :now order by m.dueAt", MailRow.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Takes a mail to send it: it is due again only at {@code until}, and its attempts are one more.
   *
   * @param seen the attempts it was found with
   * @return whether this call has it; of many at once one has
   */
  public boolean take(UUID id, int seen, Instant until) {
    return entities
            .createQuery(
                "update MailRow m set m.attempts = :taken, m.dueAt = :until, m.lastReply = null"
                    + " where m.id = :id and m.attempts = :seen")
            .setParameter("taken", seen + 1)
            .setParameter("until", until)
            .setParameter("id", id)
            .setParameter("seen", seen)
            .executeUpdate()
        == 1;
  }

  /**
   * Lets a taken mail be due again at {@code at}, unless somebody else has taken it since.
   *
   * @param reply of the mail server, 0 for none
   */
  public boolean postpone(UUID id, int attempts, Instant at, int reply) {
    return entities
            .createQuery(
                "update MailRow m set m.dueAt = :at, m.lastReply = :reply"
                    + " where m.id = :id and m.attempts = :attempts")
            .setParameter("at", at)
            .setParameter("reply", reply)
            .setParameter("id", id)
            .setParameter("attempts", attempts)
            .executeUpdate()
        == 1;
  }

  /** Removes what was sent or given up; whether it was there. */
  public boolean remove(UUID id) {
    return entities
            .createQuery("delete from MailRow m where m.id = :id")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  /** What waits for one reader, the oldest first; no more than {@code most}. */
  public List<MailRow> ofReader(String reader, int most) {
    return entities
        .createQuery(
            "select m from MailRow m where m.reader = :reader order by m.createdAt", MailRow.class)
        .setParameter("reader", reader)
        .setMaxResults(most)
        .getResultList();
  }

  /** Mails made before {@code limit}; no more than {@code most}. */
  public List<UUID> olderThan(Instant limit, int most) {
    return entities
        .createQuery("select m.id from MailRow m where m.createdAt < :limit", UUID.class)
        .setParameter("limit", limit)
        .setMaxResults(most)
        .getResultList();
  }

  /** The mails that wait, the oldest first; no more than {@code most}. */
  public List<MailRow> oldest(int most) {
    return entities
        .createQuery("select m from MailRow m order by m.createdAt, m.id", MailRow.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** The mail that has waited longest of those that did not go when they were last tried. */
  public Optional<MailRow> oldestFailed() {
    return entities
        .createQuery(
            "select m from MailRow m where m.lastReply is not null order by m.createdAt, m.id",
            MailRow.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The mail of that id. */
  public Optional<MailRow> byId(UUID id) {
    return Optional.ofNullable(entities.find(MailRow.class, id));
  }

  /**
   * Lets all that did not go be due at once; how many. What a node has in hand is left to it, so
   * that nothing is sent twice.
   */
  public int hasten(Instant now) {
    return entities
        .createQuery(
            "update MailRow m set m.dueAt = :now where m.lastReply is not null and m.dueAt > :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  /** How many wait. */
  public long waiting() {
    return entities.createQuery("select count(m) from MailRow m", Long.class).getSingleResult();
  }
}
