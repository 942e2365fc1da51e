package eu.tessera.persistence.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

/** Appends to the chain and reads it. */
public final class AuditRepository {
  private final EntityManager entities;

  public AuditRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** The end of the chain, held until the transaction ends. */
  public AuditHeadRow lockedHead() {
    return entities.find(AuditHeadRow.class, AuditHeadRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }

  public AuditHeadRow head() {
    return entities.find(AuditHeadRow.class, AuditHeadRow.ONLY);
  }

  public void add(AuditRow row) {
    entities.persist(row);
  }

  /** At most {@code limit} rows behind {@code position}, in the order of the chain. */
  public List<AuditRow> after(long position, int limit) {
    return entities
        .createQuery(
            "select e from AuditRow e where e.position > :position order by e.position",
            AuditRow.class)
        .setParameter("position", position)
        .setMaxResults(limit)
        .getResultList();
  }

  /** What concerns one account, the newest first. */
  public List<AuditRow> ofUid(String uid, int limit) {
    return entities
        .createQuery(
            "select e from AuditRow e where e.uid = :uid order by e.position desc", AuditRow.class)
        .setParameter("uid", uid)
        .setMaxResults(limit)
        .getResultList();
  }

  /** A page of what concerns one account since some time, the newest first. */
  public List<AuditRow> ofUid(String uid, long before, Instant since, int limit) {
    return entities
        .createQuery(
            "select e from AuditRow e where e.uid = :uid and e.position < :before"
                + " and e.at >= :since order by e.position desc",
            AuditRow.class)
        .setParameter("uid", uid)
        .setParameter("before", before)
        .setParameter("since", since)
        .setMaxResults(limit)
        .getResultList();
  }
}
