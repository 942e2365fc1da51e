package eu.tessera.persistence.assertion;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps the names by which services know accounts. */
public final class PairwiseNameRepository {
  private final EntityManager entities;

  public PairwiseNameRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** The name of that account at that service; the entity's name is compared byte for byte. */
  public Optional<PairwiseNameRow> of(UUID account, String entityId) {
    return entities
        .createQuery(
            "select n from PairwiseNameRow n where n.accountId = :account and n.entityId = :entity",
            PairwiseNameRow.class)
        .setParameter("account", account)
        .setParameter("entity", entityId)
        .getResultStream()
        .findFirst();
  }

  /** All names of an account, the oldest first: for its owner's download. */
  public List<PairwiseNameRow> ofAccount(UUID account) {
    return entities
        .createQuery(
            "select n from PairwiseNameRow n where n.accountId = :account order by n.createdAt",
            PairwiseNameRow.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** Inserts at once: of two that draw a name together, one is refused here. */
  public void add(PairwiseNameRow row) {
    entities.persist(row);
    entities.flush();
  }
}
