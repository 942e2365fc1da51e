package eu.tessera.persistence.factor;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps passwords. */
public final class PasswordRepository {
  private final EntityManager entities;

  public PasswordRepository(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<PasswordRow> of(UUID account) {
    return Optional.ofNullable(entities.find(PasswordRow.class, account));
  }

  /** Sets the account's password, the first one or another. */
  public void set(UUID account, byte[] sealedHash, Instant now) {
    locked(account)
        .ifPresentOrElse(
            row -> row.change(sealedHash, now),
            () -> entities.persist(new PasswordRow(account, sealedHash, now)));
    entities.flush();
  }

  /** Replaces the hash unless the row has changed since {@code version}; whether it did. */
  public boolean rehash(UUID account, long version, byte[] sealedHash) {
    Optional<PasswordRow> row = locked(account).filter(r -> r.version() == version);
    row.ifPresent(r -> r.rehash(sealedHash));
    entities.flush();
    return row.isPresent();
  }

  /** Takes the account's password away; whether there was one. */
  public boolean remove(UUID account) {
    Optional<PasswordRow> row = locked(account);
    row.ifPresent(entities::remove);
    entities.flush();
    return row.isPresent();
  }

  private Optional<PasswordRow> locked(UUID account) {
    return Optional.ofNullable(
        entities.find(PasswordRow.class, account, LockModeType.PESSIMISTIC_WRITE));
  }
}
