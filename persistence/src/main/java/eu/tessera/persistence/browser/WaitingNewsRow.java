package eu.tessera.persistence.browser;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code waiting_news}; only its due time changes. */
@Entity
@Table(name = "waiting_news")
public class WaitingNewsRow {
  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private String email;
  private String device;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  protected WaitingNewsRow() {}

  /**
   * @param email the account's address when it happened, as its owner typed it
   * @param device a few words, at most 80 characters
   * @param dueAt when the owner is to be told
   */
  public WaitingNewsRow(
      UUID accountId, String email, String device, Instant happenedAt, Instant dueAt) {
    this.id = UUID.randomUUID();
    this.accountId = accountId;
    this.email = email;
    this.device = device;
    this.happenedAt = happenedAt;
    this.dueAt = dueAt;
  }

  public UUID accountId() {
    return accountId;
  }

  public String email() {
    return email;
  }

  public String device() {
    return device;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }
}
