package eu.tessera.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code account_deletion}. */
@Entity
@Table(name = "account_deletion")
public class DeletionRow {
  @Id
  @Column(name = "account_id")
  private UUID accountId;

  @Version private long version;

  @Column(name = "planned_at", updatable = false)
  private Instant plannedAt;

  @Column(name = "due_at", updatable = false)
  private Instant dueAt;

  protected DeletionRow() {}

  public DeletionRow(UUID accountId, Instant plannedAt, Instant dueAt) {
    this.accountId = accountId;
    this.plannedAt = plannedAt;
    this.dueAt = dueAt;
  }

  public UUID accountId() {
    return accountId;
  }

  public Instant plannedAt() {
    return plannedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }
}
