package eu.tessera.persistence.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row of {@code registry_head}: how many changes there were. */
@Entity
@Table(name = "registry_head")
public class RegistryHeadRow {
  /** The id of the one row. */
  public static final int ONLY = 1;

  @Id private int id;

  @Column(name = "change_number")
  private long changeNumber;

  protected RegistryHeadRow() {}

  long changeNumber() {
    return changeNumber;
  }

  long next() {
    changeNumber++;
    return changeNumber;
  }
}
