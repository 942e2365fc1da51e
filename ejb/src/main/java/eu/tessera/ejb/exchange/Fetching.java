package eu.tessera.ejb.exchange;

import java.io.InputStream;
import java.util.Optional;

/** Gets documents from addresses. */
public interface Fetching {

  /** By what a server tells whether anything has changed (RFC 9110 8.8). */
  record Validators(Optional<String> etag, Optional<String> lastModified) {
    static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
  }

  /** What came of it. */
  sealed interface Fetched {}

  /**
   * A document.
   *
   * @param body to be closed by who takes it; ends with an exception where it is too large or slow
   */
  record Arrived(InputStream body, Validators validators) implements Fetched {}

  /** It is as it was. */
  record Unchanged() implements Fetched {}

  /**
   * @param sentence why nothing came
   */
  record Failed(String sentence) implements Fetched {}

  /**
   * Gets a document: by https, from the address itself and not from one it leads to, within a
   * bounded time.
   *
   * @param most bytes
   */
  Fetched fetch(String address, Validators before, long most);
}
