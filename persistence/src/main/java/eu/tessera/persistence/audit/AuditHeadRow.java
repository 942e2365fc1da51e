package eu.tessera.persistence.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row of {@code audit_head}: where the chain ends. */
@Entity
@Table(name = "audit_head")
public class AuditHeadRow {
  /** The id of the one row. */
  public static final int ONLY = 1;

  @Id private int id;
  private long position;
  private String mac;

  protected AuditHeadRow() {}

  /** The chain now ends with {@code row}. */
  public void movesTo(AuditRow row) {
    position = row.position();
    mac = row.mac();
  }

  public long position() {
    return position;
  }

  public String mac() {
    return mac;
  }
}
