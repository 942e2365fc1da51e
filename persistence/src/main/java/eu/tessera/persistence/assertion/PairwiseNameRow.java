package eu.tessera.persistence.assertion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code pairwise_name}; never changed once written. */
@Entity
@Table(name = "pairwise_name")
public class PairwiseNameRow {
  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "entity_id")
  private String entityId;

  @Column(name = "sealed_name")
  private byte[] sealedName;

  @Column(name = "created_at")
  private Instant createdAt;

  protected PairwiseNameRow() {}

  /**
   * @param entityId the service's name in SAML, at most 1024 characters
   * @param sealedName sealed for this row
   */
  public PairwiseNameRow(UUID id, UUID accountId, String entityId, byte[] sealedName, Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.entityId = entityId;
    this.sealedName = sealedName.clone();
    this.createdAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public String entityId() {
    return entityId;
  }

  public byte[] sealedName() {
    return sealedName.clone();
  }

  public Instant createdAt() {
    return createdAt;
  }
}
