package eu.tessera.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of {@code email_change}: the address that an account gets once somebody reads mail there.
 */
@Entity
@Table(name = "email_change")
public class EmailChangeRow {
  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Version private long version;
  private String email;

  @Column(name = "email_canonical")
  private String emailCanonical;

  @Column(name = "link_digest")
  private String linkDigest;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected EmailChangeRow() {}

  public EmailChangeRow(UUID accountId) {
    this.accountId = accountId;
  }

  /**
   * Another address is asked for; an earlier one, and its link, no longer count.
   *
   * @param digest of the link's secret
   */
  public void asksFor(
      String typed, String canonical, String digest, Instant asked, Instant expires) {
    email = typed;
    emailCanonical = canonical;
    linkDigest = digest;
    askedAt = asked;
    expiresAt = expires;
  }

  public UUID accountId() {
    return accountId;
  }

  public String email() {
    return email;
  }

  public String emailCanonical() {
    return emailCanonical;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
