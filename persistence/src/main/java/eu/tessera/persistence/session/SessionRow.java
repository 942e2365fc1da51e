package eu.tessera.persistence.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code sso_session}. */
@Entity
@Table(name = "sso_session")
public class SessionRow {
  @Id private UUID id;
  @Version private long version;

  @Column(name = "cookie_digest")
  private String cookieDigest;

  @Column(name = "account_id", updatable = false)
  private UUID accountId;

  @Column(updatable = false)
  private String uid;

  private String evidence;

  @Column(updatable = false)
  private String device;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  protected SessionRow() {}

  public SessionRow(
      UUID id,
      String cookieDigest,
      UUID accountId,
      String uid,
      String evidence,
      String device,
      Instant now,
      Instant expiresAt) {
    this.id = id;
    this.cookieDigest = cookieDigest;
    this.accountId = accountId;
    this.uid = uid;
    this.evidence = evidence;
    this.device = device;
    this.createdAt = now;
    this.seenAt = now;
    this.expiresAt = expiresAt;
  }

  /** More has been proved, and the session goes on under another cookie. */
  public void proved(String newEvidence, String newCookieDigest, Instant now) {
    evidence = newEvidence;
    cookieDigest = newCookieDigest;
    seenAt = now;
  }

  /** The session goes on under another cookie. */
  public void reopened(String newCookieDigest, Instant now) {
    cookieDigest = newCookieDigest;
    seenAt = now;
  }

  public UUID id() {
    return id;
  }

  public String cookieDigest() {
    return cookieDigest;
  }

  public UUID accountId() {
    return accountId;
  }

  public String uid() {
    return uid;
  }

  public String evidence() {
    return evidence;
  }

  public String device() {
    return device;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant seenAt() {
    return seenAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
