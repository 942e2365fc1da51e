package eu.tessera.persistence.trouble;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Keeps occurrences and finds them again. */
public final class TroubleRepository {
  private final EntityManager entities;

  public TroubleRepository(EntityManager entities) {
    this.entities = entities;
  }

  public void add(TroubleRow row) {
    entities.persist(row);
  }

  /** What is known under a reference, the newest first: one occurrence, as a rule. */
  public List<TroubleRow> byReference(String reference, int limit) {
    return entities
        .createQuery(
            "select t from TroubleRow t where t.reference = :reference order by t.at desc",
            TroubleRow.class)
        .setParameter("reference", reference)
        .setMaxResults(limit)
        .getResultList();
  }

  /** What went wrong for a service, the newest first. */
  public List<TroubleRow> ofService(String service, int limit) {
    return entities
        .createQuery(
            "select t from TroubleRow t where t.service = :service order by t.at desc",
            TroubleRow.class)
        .setParameter("service", service)
        .setMaxResults(limit)
        .getResultList();
  }

  /** What went wrong at all, the newest first. */
  public List<TroubleRow> latest(int limit) {
    return entities
        .createQuery("select t from TroubleRow t order by t.at desc", TroubleRow.class)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Deletes what is older.
   *
   * @return how many rows
   */
  public int deleteBefore(Instant then) {
    return entities
        .createQuery("delete from TroubleRow t where t.at < :then")
        .setParameter("then", then)
        .executeUpdate();
  }
}
