package eu.tessera.persistence.identity;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps the links between eIDs and accounts. */
public final class EidLinkRepository {
  private final EntityManager entities;

  public EidLinkRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<EidLinkRow> byIdentity(String country, String identifierMac) {
    return entities
        .createQuery(
            "select l from EidLinkRow l where l.country = :country and l.identifierMac = :mac",
            EidLinkRow.class)
        .setParameter("country", country)
        .setParameter("mac", identifierMac)
        .getResultStream()
        .findFirst();
  }

  /** The oldest first. */
  public List<EidLinkRow> ofAccount(UUID account) {
    return entities
        .createQuery(
            "select l from EidLinkRow l where l.accountId = :account order by l.linkedAt",
            EidLinkRow.class)
        .setParameter("account", account)
        .getResultList();
  }

  /** Inserts at once, so that an eID that is linked already is known here. */
  public void add(EidLinkRow row) {
    entities.persist(row);
    entities.flush();
  }
}
