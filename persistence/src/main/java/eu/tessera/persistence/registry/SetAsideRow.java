package eu.tessera.persistence.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code set_aside_entity}. */
@Entity
@Table(name = "set_aside_entity")
public class SetAsideRow {
  @Id private UUID id;

  @Column(name = "federation_file")
  private UUID federationFile;

  @Column(name = "entity_id")
  private String entityId;

  private String findings;
  private Instant since;

  protected SetAsideRow() {}

  public SetAsideRow(UUID federationFile, String entityId, String findings, Instant since) {
    this.id = UUID.randomUUID();
    this.federationFile = federationFile;
    this.entityId = entityId;
    this.findings = findings;
    this.since = since;
  }

  public String entityId() {
    return entityId;
  }

  /** JSON. */
  public String findings() {
    return findings;
  }

  public Instant since() {
    return since;
  }
}
