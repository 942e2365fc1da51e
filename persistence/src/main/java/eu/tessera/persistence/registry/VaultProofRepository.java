package eu.tessera.persistence.registry;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Keeps the proof of the master key. */
public final class VaultProofRepository {
  private final EntityManager entities;

  public VaultProofRepository(EntityManager entities) {
    this.entities = entities;
  }

  /** The proof; empty while nothing has been sealed in this database. */
  public Optional<byte[]> find() {
    return Optional.ofNullable(entities.find(VaultProofRow.class, VaultProofRow.ONLY))
        .map(VaultProofRow::sealed);
  }

  /** Inserts at once: of two nodes that start together, one is refused here. */
  public void add(byte[] sealed) {
    entities.persist(new VaultProofRow(sealed));
    entities.flush();
  }

  /** Holds the row until the transaction ends: what needs one node at a time waits here. */
  public void lock() {
    entities.find(VaultProofRow.class, VaultProofRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }
}
