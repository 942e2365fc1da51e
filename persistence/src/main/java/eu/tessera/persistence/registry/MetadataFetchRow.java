package eu.tessera.persistence.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A row of {@code metadata_fetch}: how the fetches of one address went. */
@Entity
@Table(name = "metadata_fetch")
public class MetadataFetchRow {
  @Id private String id;
  @Version private long version;
  private String address;
  private String etag;

  @Column(name = "last_modified")
  private String lastModified;

  private String digest;
  private byte[] body;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "busy_until")
  private Instant busyUntil;

  @Column(name = "good_at")
  private Instant goodAt;

  @Column(name = "failing_since")
  private Instant failingSince;

  private String trouble;

  protected MetadataFetchRow() {}

  public MetadataFetchRow(String id, String address, Instant nextAt) {
    this.id = id;
    this.address = address;
    this.nextAt = nextAt;
  }

  /** What an answer may be compared with next time. */
  public record Validators(Optional<String> etag, Optional<String> lastModified) {
    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
  }

  /** Another address: nothing that was remembered holds for it. */
  public void movedTo(String newAddress, Instant now) {
    address = newAddress;
    etag = null;
    lastModified = null;
    digest = null;
    nextAt = now;
  }

  /** Somebody fetches; the others wait until then. */
  public void claimed(Instant until) {
    busyUntil = until;
  }

  /** It came and was good. */
  public void good(
      Validators validators, String newDigest, Optional<byte[]> kept, Instant now, Instant next) {
    etag = validators.etag().orElse(null);
    lastModified = validators.lastModified().orElse(null);
    digest = newDigest;
    body = kept.orElse(null);
    unchanged(now, next);
  }

  /** It is as it was. */
  public void unchanged(Instant now, Instant next) {
    goodAt = now;
    failingSince = null;
    trouble = null;
    nextAt = next;
    busyUntil = null;
  }

  /** It did not come, or was not good. */
  public void failed(String sentence, Instant now, Instant next) {
    failingSince = failingSince == null ? now : failingSince;
    trouble = sentence.length() > 2000 ? sentence.substring(0, 2000) : sentence;
    nextAt = next;
    busyUntil = null;
  }

  /** At once, at the next turn. */
  public void hurry(Instant now) {
    nextAt = now;
  }

  public String id() {
    return id;
  }

  public String address() {
    return address;
  }

  public Validators validators() {
    return new Validators(Optional.ofNullable(etag), Optional.ofNullable(lastModified));
  }

  /** SHA-256 of what came last. */
  public Optional<String> digest() {
    return Optional.ofNullable(digest);
  }

  /** The last good copy by gzip, where it is kept here. */
  public Optional<byte[]> body() {
    return Optional.ofNullable(body);
  }

  public Instant nextAt() {
    return nextAt;
  }

  public boolean busy(Instant now) {
    return busyUntil != null && now.isBefore(busyUntil);
  }

  public Optional<Instant> goodAt() {
    return Optional.ofNullable(goodAt);
  }

  public Optional<Instant> failingSince() {
    return Optional.ofNullable(failingSince);
  }

  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }
}
