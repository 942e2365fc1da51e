package eu.tessera.persistence.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row of {@code vault_proof}: something sealed with the master key. */
@Entity
@Table(name = "vault_proof")
public class VaultProofRow {
  /** The id of the one row. */
  public static final int ONLY = 1;

  @Id private int id;
  private byte[] sealed;

  protected VaultProofRow() {}

  public VaultProofRow(byte[] sealed) {
    this.id = ONLY;
    this.sealed = sealed.clone();
  }

  public byte[] sealed() {
    return sealed.clone();
  }
}
