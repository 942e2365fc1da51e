package eu.tessera.persistence.identity;

import eu.tessera.federation.assurance.LevelOfAssurance;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code eid_link}. */
@Entity
@Table(name = "eid_link")
public class EidLinkRow {
  @Id private UUID id;
  @Version private long version;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(updatable = false)
  private String country;

  @Column(name = "identifier_mac", updatable = false)
  private String identifierMac;

  @Column(name = "sealed_identity")
  private byte[] sealedIdentity;

  @Enumerated(EnumType.STRING)
  private LevelOfAssurance level;

  @Column(name = "linked_at")
  private Instant linkedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected EidLinkRow() {}

  public EidLinkRow(UUID id, UUID accountId, String country, String identifierMac, Instant now) {
    this.id = id;
    this.accountId = accountId;
    this.country = country;
    this.identifierMac = identifierMac;
    this.linkedAt = now;
    this.changedAt = now;
  }

  /** What the node states now. */
  public void stated(byte[] sealed, LevelOfAssurance stated, Instant now) {
    sealedIdentity = sealed.clone();
    level = stated;
    changedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public String country() {
    return country;
  }

  public byte[] sealedIdentity() {
    return sealedIdentity.clone();
  }

  public LevelOfAssurance level() {
    return level;
  }

  public Instant linkedAt() {
    return linkedAt;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
