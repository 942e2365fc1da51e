package eu.tessera.persistence.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code registered_service}. */
@Entity
@Table(name = "registered_service")
public class ServiceRow {
  /** No keys besides those of the metadata, as {@link #formerKeys()} writes it. */
  public static final String NO_KEYS = "[]";

  @Id private UUID id;
  @Version private long version;
  private String name;
  private String definition;

  @Column(name = "entity_id")
  private String entityId;

  @Column(name = "entity_digest")
  private String entityDigest;

  private byte[] metadata;

  @Column(name = "metadata_digest")
  private String metadataDigest;

  @Column(name = "former_keys")
  private String formerKeys = NO_KEYS;

  @Column(name = "federation_file", updatable = false)
  private String federationFile; // text, for a null uuid cannot be told from text by EclipseLink

  @Column(name = "change_number")
  private long changeNumber;

  private boolean removed;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected ServiceRow() {}

  public ServiceRow(UUID id, String name, String definition, Instant now) {
    this(id, name, definition, now, null);
  }

  /**
   * @param federationFile by which it came; null for none
   */
  public ServiceRow(UUID id, String name, String definition, Instant now, UUID federationFile) {
    this.id = id;
    this.createdAt = now;
    this.federationFile = federationFile == null ? null : federationFile.toString();
    change(name, definition, now);
  }

  /** Another definition of the same service. */
  public final void change(String newName, String newDefinition, Instant now) {
    name = newName;
    definition = newDefinition;
    changedAt = now;
    removed = false;
  }

  /** Metadata beside the definition. */
  public final void keep(StoredMetadata kept, String newFormerKeys) {
    entityId = kept.entityId();
    entityDigest = kept.entityDigest();
    metadata = kept.packed();
    metadataDigest = kept.digest();
    formerKeys = newFormerKeys;
  }

  /** Takes it out of use; its entity id is free again. */
  public final void remove(Instant now) {
    removed = true;
    entityId = null;
    entityDigest = null;
    metadata = null;
    metadataDigest = null;
    formerKeys = NO_KEYS;
    changedAt = now;
  }

  /** The number of the change that is being made. */
  public final void numbered(long number) {
    changeNumber = number;
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

  /** What lies beside the definition. */
  public Optional<StoredMetadata> metadata() {
    return Optional.ofNullable(metadata)
        .map(packed -> new StoredMetadata(entityId, entityDigest, packed, metadataDigest));
  }

  /** JSON: signing keys that are accepted besides those of the metadata, each with its end. */
  public String formerKeys() {
    return formerKeys;
  }

  public Optional<UUID> federationFile() {
    return Optional.ofNullable(federationFile).map(UUID::fromString);
  }

  public long changeNumber() {
    return changeNumber;
  }

  public boolean removed() {
    return removed;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
