package eu.tessera.persistence.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

  /** The row at a position of the chain. */
  public Optional<AuditRow> at(long position) {
    return Optional.ofNullable(entities.find(AuditRow.class, position));
  }

  /** What happened of these kinds since some time, the newest first. */
  public List<AuditRow> ofKinds(Collection<String> kinds, Instant since, int limit) {
    return entities
        .createQuery(
            "select e from AuditRow e where e.kind in :kinds and e.at >= :since order by e.at desc",
            AuditRow.class)
        .setParameter("kinds", kinds)
        .setParameter("since", since)
        .setMaxResults(limit)
        .getResultList();
  }
}
