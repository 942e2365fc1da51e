package eu.tessera.persistence.registry;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps the versions of services. */
public final class ServiceVersionRepository {
  private final EntityManager entities;

  public ServiceVersionRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<ServiceVersionRow> byId(UUID id) {
    return Optional.ofNullable(entities.find(ServiceVersionRow.class, id));
  }

  /** All of a service, the newest first. */
  public List<ServiceVersionRow> of(String service) {
    return entities
        .createQuery(
            "select v from ServiceVersionRow v where v.service = :service order by v.number desc",
            ServiceVersionRow.class)
        .setParameter("service", service)
        .getResultList();
  }

  public Optional<ServiceVersionRow> numbered(String service, int number) {
    return of(service).stream().filter(v -> v.number() == number).findFirst();
  }

  /** The next number of a service; of two that take it at once, the second is refused. */
  public int nextNumber(String service) {
    Integer last =
        entities
            .createQuery(
                "select max(v.number) from ServiceVersionRow v where v.service = :service",
                Integer.class)
            .setParameter("service", service)
            .getSingleResult();
    return last == null ? 1 : last + 1;
  }

  /** Those in one of these states, the oldest first. */
  public List<ServiceVersionRow> in(Collection<String> states, int most) {
    return entities
        .createQuery(
            "select v from ServiceVersionRow v where v.state in :states order by v.authoredAt,"
                + " v.id",
            ServiceVersionRow.class)
        .setParameter("states", states)
        .setMaxResults(most)
        .getResultList();
  }

  /** The ids of those in that state whose moment has come. */
  public List<UUID> due(String state, Instant now) {
    return entities
        .createQuery(
            "select v.id from ServiceVersionRow v where v.state = :state and v.goLiveAt <= :now"
                + " order by v.goLiveAt, v.number",
            UUID.class)
        .setParameter("state", state)
        .setParameter("now", now)
        .getResultList();
  }

  public void add(ServiceVersionRow row) {
    entities.persist(row);
    entities.flush();
  }
}
