package eu.tessera.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A row of {@code known_browser}. */
@Entity
@IdClass(KnownBrowserRow.Key.class)
@Table(name = "known_browser")
public class KnownBrowserRow {
  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Id
  @Column(name = "browser_digest")
  private String browserDigest;

  private String device;

  @Column(name = "first_seen_at", updatable = false)
  private Instant firstSeenAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  protected KnownBrowserRow() {}

  public KnownBrowserRow(UUID accountId, String browserDigest, String device, Instant now) {
    this.accountId = accountId;
    this.browserDigest = browserDigest;
    this.firstSeenAt = now;
    seen(device, now);
  }

  /** Used again; a browser that was updated says so. */
  public final void seen(String label, Instant now) {
    device = label;
    lastSeenAt = now;
  }

  public String device() {
    return device;
  }

  public Instant firstSeenAt() {
    return firstSeenAt;
  }

  public Instant lastSeenAt() {
    return lastSeenAt;
  }

  /** Its key of two parts. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private UUID accountId;
    private String browserDigest;

    public Key() {}

    public Key(UUID accountId, String browserDigest) {
      this.accountId = accountId;
      this.browserDigest = browserDigest;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(key.accountId, accountId)
          && Objects.equals(key.browserDigest, browserDigest);
    }

    @Override
    public int hashCode() {
      return Objects.hash(accountId, browserDigest);
    }
  }
}
