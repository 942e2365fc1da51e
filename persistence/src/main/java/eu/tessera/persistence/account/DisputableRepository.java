package eu.tessera.persistence.account;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps what owners may dispute. */
public final class DisputableRepository {
  private final EntityManager entities;

  public DisputableRepository(EntityManager entities) {
    this.entities = entities;
  }

  public void add(DisputableRow row) {
    entities.persist(row);
  }

  public Optional<DisputableRow> byId(UUID id) {
    return Optional.ofNullable(entities.find(DisputableRow.class, id));
  }

  /** All of an account, the oldest first. */
  public List<DisputableRow> ofAccount(UUID account) {
    return entities
        .createQuery(
            "select d from DisputableRow d where d.accountId = :account"
                + " order by d.happenedAt, d.id",
            DisputableRow.class)
        .setParameter("account", account)
        .getResultList();
  }

  /**
   * Whether an account other than {@code account} may still get the address back by a dispute.
   *
   * @param kind the kind of event that gives an address back
   */
  public boolean reserved(String canonical, String kind, UUID account, Instant now) {
    return entities
            .createQuery(
                "select count(d) from DisputableRow d where d.emailCanonical = :canonical"
                    + " and d.kind = :kind and d.accountId <> :account and d.settledAt is null"
                    + " and d.expiresAt > :now",
                Long.class)
            .setParameter("canonical", canonical)
            .setParameter("kind", kind)
            .setParameter("account", account)
            .setParameter("now", now)
            .getSingleResult()
        > 0;
  }

  /** How many could be disputed no more. */
  public int removeExpired(Instant now) {
    return entities
        .createQuery("delete from DisputableRow d where d.expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
