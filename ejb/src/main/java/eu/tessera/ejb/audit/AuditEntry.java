package eu.tessera.ejb.audit;

import eu.tessera.persistence.audit.AuditRow;
import java.time.Instant;

/**
 * An event as it was kept.
 *
 * @param position in the chain
 * @param kind the name of the record in {@link AuditEvent}
 * @param content its fields as JSON
 */
public record AuditEntry(long position, Instant at, String kind, String reference, String content) {
  static AuditEntry of(AuditRow row) {
    return new AuditEntry(row.position(), row.at(), row.kind(), row.reference(), row.content());
  }
}
