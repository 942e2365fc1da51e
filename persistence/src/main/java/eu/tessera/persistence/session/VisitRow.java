package eu.tessera.persistence.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code session_visit}; never changed once written. */
@Entity
@Table(name = "session_visit")
public class VisitRow {
  @Id private UUID id;

  @Column(name = "session_id")
  private UUID sessionId;

  private String uid;
  private String service;
  private String name;

  @Column(name = "sealed_return")
  private byte[] sealedReturn;

  @Column(name = "visited_at")
  private Instant visitedAt;

  @Column(name = "takes_part")
  private boolean takesPart;

  protected VisitRow() {}

  /**
   * @param uid whose session it is
   * @param service id of the service's definition
   * @param name of the service
   * @param sealedReturn address and ticket, sealed for this row
   * @param takesPart whether the service wants to hear of the logout
   */
  public VisitRow(
      UUID id,
      UUID sessionId,
      String uid,
      String service,
      String name,
      byte[] sealedReturn,
      Instant visitedAt,
      boolean takesPart) {
    this.id = id;
    this.sessionId = sessionId;
    this.uid = uid;
    this.service = service;
    this.name = name;
    this.sealedReturn = sealedReturn.clone();
    this.visitedAt = visitedAt;
    this.takesPart = takesPart;
  }

  public UUID id() {
    return id;
  }

  public UUID sessionId() {
    return sessionId;
  }

  public String uid() {
    return uid;
  }

  public String service() {
    return service;
  }

  public String name() {
    return name;
  }

  public byte[] sealedReturn() {
    return sealedReturn.clone();
  }

  public Instant visitedAt() {
    return visitedAt;
  }

  public boolean takesPart() {
    return takesPart;
  }
}
