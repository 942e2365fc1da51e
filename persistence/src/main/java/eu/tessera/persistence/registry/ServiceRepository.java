package eu.tessera.persistence.registry;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps the definitions of services. */
public final class ServiceRepository {
  private final EntityManager entities;

  public ServiceRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<ServiceRow> byId(UUID id) {
    return Optional.ofNullable(entities.find(ServiceRow.class, id));
  }

  /** All of them, by name. */
  public List<ServiceRow> all() {
    return entities
        .createQuery("select s from ServiceRow s order by s.name", ServiceRow.class)
        .getResultList();
  }

  /** Inserts at once, so that a name that is taken is known here. */
  public void add(ServiceRow row) {
    entities.persist(row);
    entities.flush();
  }

  /** Whether there was one. */
  public boolean remove(UUID id) {
    Optional<ServiceRow> row = byId(id);
    row.ifPresent(entities::remove);
    entities.flush();
    return row.isPresent();
  }
}
