package eu.tessera.persistence.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code registered_service}. */
@Entity
@Table(name = "registered_service")
public class ServiceRow {
  @Id private UUID id;
  @Version private long version;
  private String name;
  private String definition;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected ServiceRow() {}

  public ServiceRow(UUID id, String name, String definition, Instant now) {
    this.id = id;
    this.createdAt = now;
    change(name, definition, now);
  }

  /** Another definition of the same service. */
  public final void change(String newName, String newDefinition, Instant now) {
    name = newName;
    definition = newDefinition;
    changedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** JSON in the form of the definition files. */
  public String definition() {
    return definition;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
