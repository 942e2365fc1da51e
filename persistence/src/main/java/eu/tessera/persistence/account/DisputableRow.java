package eu.tessera.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code disputable_event}. */
@Entity
@Table(name = "disputable_event")
public class DisputableRow {
  @Id private UUID id;
  @Version private long version;

  @Column(name = "account_id", updatable = false)
  private UUID accountId;

  @Column(updatable = false)
  private String kind;

  @Column(updatable = false)
  private String email;

  @Column(name = "email_canonical", updatable = false)
  private String emailCanonical;

  @Column(name = "happened_at", updatable = false)
  private Instant happenedAt;

  @Column(name = "expires_at", updatable = false)
  private Instant expiresAt;

  @Column(name = "settled_at")
  private Instant settledAt;

  protected DisputableRow() {}

  /**
   * @param kind word of the floor above
   * @param email the account's address when it happened, as its owner typed it
   */
  public DisputableRow(
      UUID accountId,
      String kind,
      String email,
      String emailCanonical,
      Instant happenedAt,
      Instant expiresAt) {
    this.id = UUID.randomUUID();
    this.accountId = accountId;
    this.kind = kind;
    this.email = email;
    this.emailCanonical = emailCanonical;
    this.happenedAt = happenedAt;
    this.expiresAt = expiresAt;
  }

  /** It can be disputed no more. */
  public void settle(Instant at) {
    settledAt = at;
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public String kind() {
    return kind;
  }

  public String email() {
    return email;
  }

  public String emailCanonical() {
    return emailCanonical;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Optional<Instant> settledAt() {
    return Optional.ofNullable(settledAt);
  }
}
