package eu.tessera.persistence.confirmation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code one_time_link}. Changed by the repository's updates only. */
@Entity
@Table(name = "one_time_link")
public class OneTimeLinkRow {
  @Id private String digest;

  @Column(updatable = false)
  private String purpose;

  @Column(updatable = false)
  private String subject;

  @Column(name = "sealed_payload", updatable = false)
  private byte[] sealedPayload;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "used_at")
  private Instant usedAt;

  protected OneTimeLinkRow() {}

  /**
   * @param digest SHA-256 of the token
   * @param subject whom it is about: an account's id or a keyed digest
   */
  public OneTimeLinkRow(
      String digest,
      String purpose,
      String subject,
      byte[] sealedPayload,
      Instant now,
      Instant expiresAt) {
    this.digest = digest;
    this.purpose = purpose;
    this.subject = subject;
    this.sealedPayload = sealedPayload.clone();
    this.createdAt = now;
    this.expiresAt = expiresAt;
  }

  public String digest() {
    return digest;
  }

  public String purpose() {
    return purpose;
  }

  public String subject() {
    return subject;
  }

  public byte[] sealedPayload() {
    return sealedPayload.clone();
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** When it was used or revoked. */
  public Optional<Instant> usedAt() {
    return Optional.ofNullable(usedAt);
  }
}
