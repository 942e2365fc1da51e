package eu.tessera.persistence.notify;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/** A row of {@code mail}; changed only by {@link MailRepository}'s statements. */
@Entity
@Table(name = "mail")
public class MailRow {
  @Id private UUID id;

  @Column(name = "sealed_letter")
  private byte[] sealedLetter;

  private int attempts;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_reply")
  private Integer lastReply;

  @Column(updatable = false)
  private String reader;

  protected MailRow() {}

  /**
   * A letter nobody has tried to send.
   *
   * @param sealedLetter the letter and its reader, sealed for this row
   * @param reader keyed digest of the address that it goes to
   * @param dueAt from when on it may be sent
   */
  public MailRow(UUID id, byte[] sealedLetter, String reader, Instant dueAt, Instant createdAt) {
    this.reader = reader;
    this.id = id;
    this.sealedLetter = sealedLetter.clone();
    this.dueAt = dueAt;
    this.createdAt = createdAt;
  }

  public UUID id() {
    return id;
  }

  public byte[] sealedLetter() {
    return sealedLetter.clone();
  }

  /** How often it was taken to be sent. */
  public int attempts() {
    return attempts;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /**
   * The mail server's reply when it last did not go, 0 for none; empty while nobody has tried it,
   * and while a node has it in hand.
   */
  public OptionalInt lastReply() {
    return lastReply == null ? OptionalInt.empty() : OptionalInt.of(lastReply);
  }
}
