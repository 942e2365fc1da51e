package eu.tessera.persistence.confirmation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds, keeps and takes links of one use. */
public final class OneTimeLinkRepository {
  private final EntityManager entities;

  public OneTimeLinkRepository(EntityManager entities) {
    this.entities = entities;
  }

  public void add(OneTimeLinkRow row) {
    entities.persist(row);
    entities.flush();
  }

  public Optional<OneTimeLinkRow> find(String digest) {
    return Optional.ofNullable(entities.find(OneTimeLinkRow.class, digest));
  }

  /** Marks it used; of all callers at once, on all nodes, one gets true. */
  public boolean take(String digest, String purpose, Instant now) {
    return entities
            .createQuery(
                "update OneTimeLinkRow l set l.usedAt = :now where l.digest = :digest"
                    + " and l.purpose = :purpose and l.usedAt is null and l.expiresAt > :now")
            .setParameter("now", now)
            .setParameter("digest", digest)
            .setParameter("purpose", purpose)
            .executeUpdate()
        == 1;
  }

  /** Marks all unused ones of a subject and purpose used; how many there were. */
  public int revoke(String purpose, String subject, Instant now) {
    return entities
        .createQuery(
            "update OneTimeLinkRow l set l.usedAt = :now where l.subject = :subject"
                + " and l.purpose = :purpose and l.usedAt is null")
        .setParameter("now", now)
        .setParameter("subject", subject)
        .setParameter("purpose", purpose)
        .executeUpdate();
  }

  /** The open links of a subject, the oldest first. */
  public List<OneTimeLinkRow> open(String subject, Instant now) {
    return entities
        .createQuery(
            "select l from OneTimeLinkRow l where l.subject = :subject and l.usedAt is null"
                + " and l.expiresAt > :now order by l.createdAt",
            OneTimeLinkRow.class)
        .setParameter("subject", subject)
        .setParameter("now", now)
        .getResultList();
  }

  /** Removes what ended before {@code before}; how many. */
  public int removeEndedBefore(Instant before) {
    return entities
        .createQuery("delete from OneTimeLinkRow l where l.expiresAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
