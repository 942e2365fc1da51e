package eu.tessera.persistence.browser;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps of which sign-ins owners are still to be told. */
public final class WaitingNewsRepository {
  private final EntityManager entities;

  public WaitingNewsRepository(EntityManager entities) {
    this.entities = entities;
  }

  public void add(WaitingNewsRow row) {
    entities.persist(row);
  }

  /** At most {@code most} accounts whose owners are due to be told, the longest due first. */
  public List<UUID> due(Instant now, int most) {
    return entities
        .createQuery(
            "select w.accountId from WaitingNewsRow w where w.dueAt <= :now"
                + " group by w.accountId order by min(w.dueAt)",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** What waits for an account's owner, the oldest first. */
  public List<WaitingNewsRow> of(UUID account) {
    return entities
        .createQuery(
            "select w from WaitingNewsRow w where w.accountId = :account order by w.happenedAt, w.id",
            WaitingNewsRow.class)
        .setParameter("account", account)
        .getResultList();
  }

  /**
   * Lets what is due for an account's owner wait once more.
   *
   * @param now what is due by then
   */
  public void postpone(UUID account, Instant now, Instant until) {
    entities
        .createQuery(
            "update WaitingNewsRow w set w.dueAt = :until"
                + " where w.accountId = :account and w.dueAt <= :now")
        .setParameter("until", until)
        .setParameter("account", account)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Takes all of it away: of two calls at once, one gets it and the other nothing. */
  public List<WaitingNewsRow> take(UUID account) {
    List<WaitingNewsRow> rows =
        entities
            .createQuery(
                "select w from WaitingNewsRow w where w.accountId = :account"
                    + " order by w.happenedAt, w.id",
                WaitingNewsRow.class)
            .setParameter("account", account)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    rows.forEach(entities::remove);
    entities.flush();
    return rows;
  }
}
