package eu.tessera.persistence.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code service_version}: its columns fill up as the version goes its way. */
@Entity
@Table(name = "service_version")
public class ServiceVersionRow {
  @Id private UUID id;
  @Version private long version;

  @Column(updatable = false)
  private String service;

  @Column(updatable = false)
  private int number;

  private String state;

  @Column(updatable = false)
  private String origin;

  private String owner;
  private String definition;
  private byte[] metadata;
  private String findings;

  @Column(updatable = false)
  private String author;

  @Column(name = "authored_at", updatable = false)
  private Instant authoredAt;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  private String reason;

  @Column(name = "old_keys_until")
  private Instant oldKeysUntil;

  @Column(name = "go_live_at")
  private Instant goLiveAt;

  @Column(name = "live_at")
  private Instant liveAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected ServiceVersionRow() {}

  /**
   * @param number counts from 1 for each service
   */
  public ServiceVersionRow(
      UUID id, String service, int number, String origin, String author, Instant authoredAt) {
    this.id = id;
    this.service = service;
    this.number = number;
    this.origin = origin;
    this.author = author;
    this.authoredAt = authoredAt;
  }

  /** What is proposed, and what the checks said. */
  public void proposes(String json, Optional<byte[]> packed, String newFindings, String newOwner) {
    definition = json;
    metadata = packed.orElse(null);
    findings = newFindings;
    owner = newOwner;
  }

  /** Where the version stands now. */
  public void stands(String newState, Marks marks) {
    state = newState;
    submittedBy = marks.submittedBy();
    submittedAt = marks.submittedAt();
    decidedBy = marks.decidedBy();
    decidedAt = marks.decidedAt();
    reason = marks.reason();
    oldKeysUntil = marks.oldKeysUntil();
    goLiveAt = marks.goLiveAt();
    liveAt = marks.liveAt();
    endedAt = marks.endedAt();
  }

  /** Who did what when; null where nobody has yet. */
  public record Marks(
      String submittedBy,
      Instant submittedAt,
      String decidedBy,
      Instant decidedAt,
      String reason,
      Instant oldKeysUntil,
      Instant goLiveAt,
      Instant liveAt,
      Instant endedAt) {
    public static final Marks NONE =
        new Marks(null, null, null, null, null, null, null, null, null);
  }

  public Marks marks() {
    return new Marks(
        submittedBy,
        submittedAt,
        decidedBy,
        decidedAt,
        reason,
        oldKeysUntil,
        goLiveAt,
        liveAt,
        endedAt);
  }

  public UUID id() {
    return id;
  }

  public String service() {
    return service;
  }

  public int number() {
    return number;
  }

  public String state() {
    return state;
  }

  public String origin() {
    return origin;
  }

  public Optional<String> owner() {
    return Optional.ofNullable(owner);
  }

  public String definition() {
    return definition;
  }

  /** By gzip. */
  public Optional<byte[]> metadata() {
    return Optional.ofNullable(metadata);
  }

  /** JSON. */
  public String findings() {
    return findings;
  }

  public String author() {
    return author;
  }

  public Instant authoredAt() {
    return authoredAt;
  }
}
