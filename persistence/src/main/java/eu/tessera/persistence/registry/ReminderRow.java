package eu.tessera.persistence.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code expiry_reminder}: who inserts it sends the reminder. */
@Entity
@Table(name = "expiry_reminder")
public class ReminderRow {
  @Id private String id;
  private String service;

  @Column(name = "sent_at")
  private Instant sentAt;

  protected ReminderRow() {}

  /**
   * @param id a digest of what ends and how many days before
   * @param service its id, or a dash for our own keys
   */
  public ReminderRow(String id, String service, Instant sentAt) {
    this.id = id;
    this.service = service;
    this.sentAt = sentAt;
  }

  public String id() {
    return id;
  }

  public Instant sentAt() {
    return sentAt;
  }
}
