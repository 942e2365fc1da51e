package eu.tessera.persistence.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code password_credential}. */
@Entity
@Table(name = "password_credential")
public class PasswordRow {
  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Version private long version;

  @Column(name = "sealed_hash")
  private byte[] sealedHash;

  @Column(name = "set_at")
  private Instant setAt;

  protected PasswordRow() {}

  public PasswordRow(UUID accountId, byte[] sealedHash, Instant now) {
    this.accountId = accountId;
    change(sealedHash, now);
  }

  /** Another password. */
  public final void change(byte[] hash, Instant now) {
    rehash(hash);
    setAt = now;
  }

  /** The same password, hashed anew. */
  public final void rehash(byte[] hash) {
    sealedHash = hash.clone();
  }

  public UUID accountId() {
    return accountId;
  }

  public byte[] sealedHash() {
    return sealedHash.clone();
  }

  public long version() {
    return version;
  }

  public Instant setAt() {
    return setAt;
  }
}
