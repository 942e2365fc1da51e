package eu.tessera.persistence.registry;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Finds and keeps how fetches went. */
public final class MetadataFetchRepository {
  private final EntityManager entities;

  public MetadataFetchRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<MetadataFetchRow> byId(String id) {
    return Optional.ofNullable(entities.find(MetadataFetchRow.class, id));
  }

  public List<MetadataFetchRow> all() {
    return entities
        .createQuery("select f from MetadataFetchRow f order by f.id", MetadataFetchRow.class)
        .getResultList();
  }

  public void add(MetadataFetchRow row) {
    entities.persist(row);
    entities.flush();
  }

  public void remove(String id) {
    byId(id).ifPresent(entities::remove);
  }
}
