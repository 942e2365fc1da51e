package eu.tessera.persistence.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps planned deletions, and the identifiers of accounts that are gone. */
public final class DeletionRepository {
  private final EntityManager entities;

  public DeletionRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<DeletionRow> of(UUID account) {
    return Optional.ofNullable(entities.find(DeletionRow.class, account));
  }

  /** Inserts at once, so that one that is there already is known here. */
  public void add(DeletionRow row) {
    entities.persist(row);
    entities.flush();
  }

  /** Takes the account's row away: of two calls at once, one gets it. */
  public Optional<DeletionRow> take(UUID account) {
    Optional<DeletionRow> row =
        Optional.ofNullable(
            entities.find(DeletionRow.class, account, LockModeType.PESSIMISTIC_WRITE));
    row.ifPresent(entities::remove);
    entities.flush();
    return row;
  }

  /** At most {@code limit} accounts whose time has come, the longest due first. */
  public List<UUID> due(Instant now, int limit) {
    return entities
        .createQuery(
            "select d.accountId from DeletionRow d where d.dueAt <= :now order by d.dueAt",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Gives the identifier to nobody any more. */
  public void retire(String uid, Instant now) {
    entities.persist(new RetiredUidRow(uid, now));
    entities.flush();
  }

  public boolean retired(String uid) {
    return entities.find(RetiredUidRow.class, uid) != null;
  }
}
