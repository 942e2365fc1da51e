package eu.tessera.persistence.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code audit_event}. */
@Entity
@Table(name = "audit_event")
public class AuditRow {
  @Id private long position;

  @Column(updatable = false)
  private Instant at;

  @Column(updatable = false)
  private String kind;

  @Column(updatable = false)
  private String reference;

  @Column(updatable = false)
  private String uid;

  @Column(updatable = false)
  private String content;

  @Column(updatable = false)
  private String mac;

  protected AuditRow() {}

  public AuditRow(
      long position,
      Instant at,
      String kind,
      String reference,
      String uid,
      String content,
      String mac) {
    this.position = position;
    this.at = at;
    this.kind = kind;
    this.reference = reference;
    this.uid = uid;
    this.content = content;
    this.mac = mac;
  }

  public long position() {
    return position;
  }

  public Instant at() {
    return at;
  }

  public String kind() {
    return kind;
  }

  public String reference() {
    return reference;
  }

  /** Whose account it is about; a hyphen where it is about none. */
  public String uid() {
    return uid;
  }

  public String content() {
    return content;
  }

  public String mac() {
    return mac;
  }
}
