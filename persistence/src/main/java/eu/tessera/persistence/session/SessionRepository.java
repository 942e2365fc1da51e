package eu.tessera.persistence.session;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps sessions. */
public final class SessionRepository {
  private static final String BY_COOKIE =
      "select s from SessionRow s where s.cookieDigest = :digest";

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

  /** Notes that the session was used, unless that is known for {@code now} or later. */
  public void seen(UUID id, Instant now) {
    entities
        .createQuery("update SessionRow s set s.seenAt = :now where s.id = :id and s.seenAt < :now")
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Removes a session; what it was, if this call removed it. */
  public Optional<SessionRow> remove(UUID id) {
    Optional<SessionRow> row = lockedById(id);
    row.ifPresent(entities::remove);
    entities.flush();
    return row;
  }

  /** Removes all that ended by {@code now} or were not seen since {@code idleSince}; how many. */
  public int removeEnded(Instant now, Instant idleSince) {
    return entities
        .createQuery("delete from SessionRow s where s.expiresAt <= :now or s.seenAt <= :idleSince")
        .setParameter("now", now)
        .setParameter("idleSince", idleSince)
        .executeUpdate();
  }

  private TypedQuery<SessionRow> byCookieQuery(String digest) {
    return entities.createQuery(BY_COOKIE, SessionRow.class).setParameter("digest", digest);
  }
}
