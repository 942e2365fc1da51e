package eu.tessera.persistence.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A row of {@code access_token}. */
@Entity
@Table(name = "access_token")
public class AccessTokenRow {
  @Id private UUID id;
  @Version private long version;

  @Column(updatable = false)
  private String name;

  @Column(name = "token_digest", updatable = false)
  private String tokenDigest;

  @Column(updatable = false)
  private String scopes;

  @Column(name = "made_by", updatable = false)
  private String madeBy;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected AccessTokenRow() {}

  /**
   * @param name what its maker calls it
   * @param tokenDigest SHA-256 of the token
   * @param scopes words without spaces
   * @param madeBy a uid, or the word for the command line
   * @param expiresAt empty for one that does not end by itself
   */
  public AccessTokenRow(
      String name,
      String tokenDigest,
      Set<String> scopes,
      String madeBy,
      Instant now,
      Optional<Instant> expiresAt) {
    this.id = UUID.randomUUID();
    this.name = name;
    this.tokenDigest = tokenDigest;
    this.scopes = String.join(" ", scopes);
    this.madeBy = madeBy;
    this.createdAt = now;
    this.expiresAt = expiresAt.orElse(null);
  }

  public void used(Instant at) {
    usedAt = at;
  }

  public void revoke(Instant at) {
    revokedAt = at;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Set<String> scopes() {
    return scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" "));
  }

  public String madeBy() {
    return madeBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  public Optional<Instant> usedAt() {
    return Optional.ofNullable(usedAt);
  }

  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }
}
