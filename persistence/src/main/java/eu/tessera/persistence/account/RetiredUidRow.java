package eu.tessera.persistence.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code retired_uid}: a unique identifier that is given to nobody any more. */
@Entity
@Table(name = "retired_uid")
public class RetiredUidRow {
  @Id private String uid;

  @Column(name = "retired_at", updatable = false)
  private Instant retiredAt;

  protected RetiredUidRow() {}

  public RetiredUidRow(String uid, Instant retiredAt) {
    this.uid = uid;
    this.retiredAt = retiredAt;
  }

  public Instant retiredAt() {
    return retiredAt;
  }
}
