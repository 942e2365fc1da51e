package eu.tessera.persistence.browser;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code known_browser}. */
@Entity
@Table(name = "known_browser")
public class KnownBrowserRow {
  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "cookie_digest")
  private String cookieDigest;

  private String device;
  private boolean remembered;

  @Column(name = "met_at")
  private Instant metAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  protected KnownBrowserRow() {}

  /**
   * @param cookieDigest SHA-256 of the browser's cookie, base64url
   * @param device a few words about the browser, such as {@code Firefox on Linux}
   * @param remembered whether the browser shows the account's name next time
   */
  public KnownBrowserRow(
      UUID id,
      UUID accountId,
      String cookieDigest,
      String device,
      boolean remembered,
      Instant metAt) {
    this.id = id;
    this.accountId = accountId;
    this.cookieDigest = cookieDigest;
    this.device = device;
    this.remembered = remembered;
    this.metAt = metAt;
    this.seenAt = metAt;
  }

  /** The account has signed in there once more. */
  public void seen(String device, boolean remembered, Instant at) {
    this.device = device;
    this.remembered = remembered;
    this.seenAt = at;
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public String device() {
    return device;
  }

  public boolean remembered() {
    return remembered;
  }

  public Instant metAt() {
    return metAt;
  }

  public Instant seenAt() {
    return seenAt;
  }
}
