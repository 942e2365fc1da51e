package eu.tessera.persistence.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code signing_key}. */
@Entity
@Table(name = "signing_key")
public class SigningKeyRow {
  @Id private UUID id;
  @Version private long version;

  @Column(updatable = false)
  private String purpose;

  @Column(name = "sealed_private_key", updatable = false)
  private byte[] sealedPrivateKey;

  @Column(updatable = false)
  private byte[] certificate;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "retired_at")
  private Instant retiredAt;

  @Column(name = "used_since")
  private Instant usedSince;

  protected SigningKeyRow() {}

  public SigningKeyRow(
      UUID id, String purpose, byte[] sealedPrivateKey, byte[] certificate, Instant now) {
    this.id = id;
    this.purpose = purpose;
    this.sealedPrivateKey = sealedPrivateKey.clone();
    this.certificate = certificate.clone();
    this.createdAt = now;
  }

  /** From now on the key only proves what it signed before. */
  public void retire(Instant now) {
    if (retiredAt == null) {
      retiredAt = now;
    }
  }

  /** From now on it is the one that signs. */
  public void use(Instant now) {
    usedSince = now;
  }

  public UUID id() {
    return id;
  }

  public String purpose() {
    return purpose;
  }

  public byte[] sealedPrivateKey() {
    return sealedPrivateKey.clone();
  }

  /** X.509, DER. */
  public byte[] certificate() {
    return certificate.clone();
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> retiredAt() {
    return Optional.ofNullable(retiredAt);
  }

  /** When it was taken into use by an operator; empty for a key that was first of its purpose. */
  public Optional<Instant> usedSince() {
    return Optional.ofNullable(usedSince);
  }
}
