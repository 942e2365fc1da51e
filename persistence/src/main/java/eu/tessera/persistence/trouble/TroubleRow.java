package eu.tessera.persistence.trouble;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code trouble}. */
@Entity
@Table(name = "trouble")
public class TroubleRow {
  /** Stands where no service is known. */
  public static final String NO_SERVICE = "-";

  /** Characters of a cause that are kept. */
  public static final int LONGEST_CAUSE = 2000;

  @Id private UUID id;
  private String reference;
  private Instant at;
  private String code;
  private String service;
  private String cause;

  protected TroubleRow() {}

  /**
   * @param service id of a definition, or {@link #NO_SERVICE}
   * @param cause cut to {@link #LONGEST_CAUSE} characters
   */
  public TroubleRow(
      UUID id, String reference, Instant at, String code, String service, String cause) {
    this.id = id;
    this.reference = reference;
    this.at = at;
    this.code = code;
    this.service = service;
    this.cause = cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) : cause;
  }

  public String reference() {
    return reference;
  }

  public Instant at() {
    return at;
  }

  public String code() {
    return code;
  }

  public String service() {
    return service;
  }

  public String cause() {
    return cause;
  }
}
