package eu.tessera.persistence.access;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps access tokens. */
public final class AccessTokenRepository {
  private final EntityManager entities;

  public AccessTokenRepository(EntityManager entities) {
    this.entities = entities;
  }

  public void add(AccessTokenRow row) {
    entities.persist(row);
    entities.flush();
  }

  public Optional<AccessTokenRow> byDigest(String digest) {
    return entities
        .createQuery(
            "select t from AccessTokenRow t where t.tokenDigest = :digest", AccessTokenRow.class)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }

  public Optional<AccessTokenRow> byId(UUID id) {
    return Optional.ofNullable(entities.find(AccessTokenRow.class, id));
  }

  /** All, the newest first. */
  public List<AccessTokenRow> all() {
    return entities
        .createQuery(
            "select t from AccessTokenRow t order by t.createdAt desc, t.id", AccessTokenRow.class)
        .getResultList();
  }

  /** Notes a use, unless one was noted since {@code before}. */
  public void used(UUID id, Instant now, Instant before) {
    entities
        .createQuery(
            "update AccessTokenRow t set t.usedAt = :now where t.id = :id"
                + " and (t.usedAt is null or t.usedAt < :before)")
        .setParameter("now", now)
        .setParameter("id", id)
        .setParameter("before", before)
        .executeUpdate();
  }
}
