package eu.tessera.persistence.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code federation_file}. */
@Entity
@Table(name = "federation_file")
public class FederationFileRow {
  @Id private UUID id;
  @Version private long version;

  @Column(updatable = false)
  private String name;

  private String terms;
  private String address;
  private String certificate;

  @Column(name = "every_seconds")
  private long everySeconds;

  @Column(name = "live_count")
  private int liveCount;

  @Column(name = "aside_count")
  private int asideCount;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", updatable = false)
  private String createdBy;

  @Column(name = "approved_by")
  private String approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  protected FederationFileRow() {}

  public FederationFileRow(UUID id, String name, Instant now, String by) {
    this.id = id;
    this.name = name;
    this.createdAt = now;
    this.createdBy = by;
  }

  /** How it is read from now on. */
  public void is(String json, Optional<String> at, Optional<String> pem, long seconds) {
    terms = json;
    address = at.orElse(null);
    certificate = pem.orElse(null);
    everySeconds = seconds;
  }

  /** The second person's yes: from now on it may be read. */
  public void approve(String by, Instant now) {
    approvedBy = by;
    approvedAt = now;
  }

  /** How many of its entities are in use, and how many are not. */
  public void counted(int live, int aside) {
    liveCount = live;
    asideCount = aside;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** JSON. */
  public String terms() {
    return terms;
  }

  public Optional<String> address() {
    return Optional.ofNullable(address);
  }

  /** PEM. */
  public Optional<String> certificate() {
    return Optional.ofNullable(certificate);
  }

  /** Who added it. */
  public String createdBy() {
    return createdBy;
  }

  /** Who else said yes; empty while it waits. */
  public Optional<String> approvedBy() {
    return Optional.ofNullable(approvedBy);
  }

  public long everySeconds() {
    return everySeconds;
  }

  public int liveCount() {
    return liveCount;
  }

  public int asideCount() {
    return asideCount;
  }
}
