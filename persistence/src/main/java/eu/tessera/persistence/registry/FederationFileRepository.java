package eu.tessera.persistence.registry;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps federations' files and what is set aside of them. */
public final class FederationFileRepository {
  private final EntityManager entities;

  public FederationFileRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<FederationFileRow> byId(UUID id) {
    return Optional.ofNullable(entities.find(FederationFileRow.class, id));
  }

  /** All of them, by name. */
  public List<FederationFileRow> all() {
    return entities
        .createQuery("select f from FederationFileRow f order by f.name", FederationFileRow.class)
        .getResultList();
  }

  public void add(FederationFileRow row) {
    entities.persist(row);
    entities.flush();
  }

  public void remove(UUID id) {
    setAside(id, List.of());
    byId(id).ifPresent(entities::remove);
  }

  /** Puts these in the place of all that were set aside before. */
  public void setAside(UUID file, List<SetAsideRow> rows) {
    entities
        .createQuery("delete from SetAsideRow s where s.federationFile = :file")
        .setParameter("file", file)
        .executeUpdate();
    rows.forEach(entities::persist);
  }

  /** What is set aside, by entity id. */
  public List<SetAsideRow> setAside(UUID file, int offset, int limit) {
    return entities
        .createQuery(
            "select s from SetAsideRow s where s.federationFile = :file order by s.entityId, s.id",
            SetAsideRow.class)
        .setParameter("file", file)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  public int setAsideCount(UUID file) {
    return entities
        .createQuery(
            "select count(s) from SetAsideRow s where s.federationFile = :file", Long.class)
        .setParameter("file", file)
        .getSingleResult()
        .intValue();
  }
}
