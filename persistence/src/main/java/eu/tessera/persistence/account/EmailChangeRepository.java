package eu.tessera.persistence.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps the addresses that await their confirmation. */
public final class EmailChangeRepository {
  private final EntityManager entities;

  public EmailChangeRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<EmailChangeRow> of(UUID account) {
    return Optional.ofNullable(entities.find(EmailChangeRow.class, account));
  }

  public Optional<EmailChangeRow> byLink(String digest) {
    return query(digest, LockModeType.NONE);
  }

  /** Takes the row away: of two calls at once, one gets it. */
  public Optional<EmailChangeRow> take(String digest) {
    Optional<EmailChangeRow> row = query(digest, LockModeType.PESSIMISTIC_WRITE);
    row.ifPresent(entities::remove);
    entities.flush();
    return row;
  }

  /** The account's row, made where there is none; to be filled by the caller. */
  public EmailChangeRow open(UUID account) {
    return Optional.ofNullable(
            entities.find(EmailChangeRow.class, account, LockModeType.PESSIMISTIC_WRITE))
        .orElseGet(() -> new EmailChangeRow(account));
  }

  public void keep(EmailChangeRow row) {
    entities.persist(row);
    entities.flush();
  }

  public void forget(UUID account) {
    of(account).ifPresent(entities::remove);
  }

  /** How many had expired. */
  public int removeExpired(Instant now) {
    return entities
        .createQuery("delete from EmailChangeRow c where c.expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  private Optional<EmailChangeRow> query(String digest, LockModeType lock) {
    return entities
        .createQuery(
            "select c from EmailChangeRow c where c.linkDigest = :digest", EmailChangeRow.class)
        .setParameter("digest", digest)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }
}
