package eu.tessera.persistence.session;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds and keeps which services a session has been to. */
public final class VisitRepository {
  private static final String ABANDONED =
      "select distinct v.sessionId from VisitRow v where not exists"
          + " (select s.id from SessionRow s where s.id = v.sessionId)";

  private final EntityManager entities;

  public VisitRepository(EntityManager entities) {
    this.entities = entities;
  }

  public void add(Collection<VisitRow> rows) {
    rows.forEach(entities::persist);
    entities.flush();
  }

  /** Which of these ids are taken. */
  public Set<UUID> known(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery("select v.id from VisitRow v where v.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
  }

  public Optional<VisitRow> byId(UUID id) {
    return Optional.ofNullable(entities.find(VisitRow.class, id));
  }

  /** The oldest first. */
  public List<VisitRow> ofSession(UUID session) {
    return entities
        .createQuery(
            "select v from VisitRow v where v.sessionId = :session order by v.visitedAt",
            VisitRow.class)
        .setParameter("session", session)
        .getResultList();
  }

  /** Removes one; whether this call did. */
  public boolean remove(UUID id) {
    return entities
            .createQuery("delete from VisitRow v where v.id = :id")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  /** Removes these, as far as they are there. */
  public void remove(Set<UUID> ids) {
    if (!ids.isEmpty()) {
      entities
          .createQuery("delete from VisitRow v where v.id in :ids")
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  /** Removes all of a session; those that this call removed, and of two calls at once only one. */
  public List<VisitRow> take(UUID session) {
    return ofSession(session).stream().filter(row -> remove(row.id())).toList();
  }

  /** Which of these sessions have more than {@code most} visits. */
  public List<UUID> crowded(Collection<UUID> sessions, long most) {
    return entities
        .createQuery(
            "select v.sessionId from VisitRow v where v.sessionId in :sessions"
                + " group by v.sessionId having count(v) > :most",
            UUID.class)
        .setParameter("sessions", sessions)
        .setParameter("most", most)
        .getResultList();
  }

  /** Sessions that are gone and have services that nobody told of it; no more than {@code most}. */
  public List<UUID> abandoned(int most) {
    return entities.createQuery(ABANDONED, UUID.class).setMaxResults(most).getResultList();
  }
}
