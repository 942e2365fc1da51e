package eu.tessera.persistence.session;

import eu.tessera.persistence.schema.InstantColumn;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps sessions. */
public final class SessionRepository {
  private static final String BY_COOKIE =
      "select s from SessionRow s where s.cookieDigest = :digest";

  private static final String SEEN =
      "update sso_session set seen_at = ? where id = ? and seen_at < ?";
  private static final InstantColumn TIME = new InstantColumn();

  private final EntityManager entities;

  public SessionRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<SessionRow> byCookie(String digest) {
    return byCookieQuery(digest).getResultStream().findFirst();
  }

  /** The same, held until the transaction ends, so that two changes at once come one by one. */
  public Optional<SessionRow> lockedByCookie(String digest) {
    return byCookieQuery(digest)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  public Optional<SessionRow> byId(UUID id) {
    return Optional.ofNullable(entities.find(SessionRow.class, id));
  }

  /** The same, held until the transaction ends. */
  public Optional<SessionRow> lockedById(UUID id) {
    return Optional.ofNullable(entities.find(SessionRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * The sessions of an account beyond the {@code kept} that were used last, a portion of them at a
   * time.
   *
   * @param portion how many at the most
   */
  public List<UUID> beyond(UUID account, int kept, int portion) {
    return entities
        .createQuery(
            "select s.id from SessionRow s where s.accountId = :account"
                + " order by s.seenAt desc, s.createdAt desc",
            UUID.class)
        .setParameter("account", account)
        .setFirstResult(kept)
        .setMaxResults(portion)
        .getResultList();
  }

  /** How many sessions an account has. */
  public long count(UUID account) {
    return entities
        .createQuery("select count(s) from SessionRow s where s.accountId = :account", Long.class)
        .setParameter("account", account)
        .getSingleResult();
  }

  /** The newest first. */
  public List<SessionRow> ofAccount(UUID account) {
    return entities
        .createQuery(
            "select s from SessionRow s where s.accountId = :account order by s.createdAt desc",
            SessionRow.class)
        .setParameter("account", account)
        .getResultList();
  }

  public void add(SessionRow row) {
    entities.persist(row);
    entities.flush();
  }

  /**
   * Notes when sessions were used, except where that or a later use is known. By one batch of one
   * statement: there may be thousands of them, and each is the smallest change there is.
   *
   * @param sights by the sessions' ids
   */
  public void seen(Map<UUID, Instant> sights) {
    try (PreparedStatement update = entities.unwrap(Connection.class).prepareStatement(SEEN)) {
      for (Map.Entry<UUID, Instant> sight : sights.entrySet()) {
        OffsetDateTime at = TIME.convertToDatabaseColumn(sight.getValue());
        update.setObject(1, at);
        update.setObject(2, sight.getKey());
        update.setObject(3, at);
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  /** Removes a session; what it was, if this call removed it. */
  public Optional<SessionRow> remove(UUID id) {
    Optional<SessionRow> row = lockedById(id);
    row.ifPresent(entities::remove);
    entities.flush();
    return row;
  }

  /** Removes sessions; those that this call removed. */
  public List<SessionRow> remove(Collection<UUID> ids) {
    // in the order in which sights are written, so that none waits for the other
    List<SessionRow> rows =
        ids.stream().sorted().map(this::lockedById).flatMap(Optional::stream).toList();
    rows.forEach(entities::remove);
    entities.flush();
    return rows;
  }

  /** Removes all that ended by {@code now} or were not seen since {@code idleSince}; how many. */
  public int removeEnded(Instant now, Instant idleSince) {
    // two statements and not one with an "or", by which no index could be used
    return removeUntil("expiresAt", now) + removeUntil("seenAt", idleSince);
  }

  private int removeUntil(String field, Instant until) {
    return entities
        .createQuery("delete from SessionRow s where s." + field + " <= :until")
        .setParameter("until", until)
        .executeUpdate();
  }

  private TypedQuery<SessionRow> byCookieQuery(String digest) {
    return entities.createQuery(BY_COOKIE, SessionRow.class).setParameter("digest", digest);
  }
}
