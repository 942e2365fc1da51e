package eu.tessera.ejb.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What ends when. */
public interface ExpiryCalendar {

  /** What ends. */
  enum Kind {
    SIGNING_CERTIFICATE,
    ENCRYPTION_CERTIFICATE,
    /** The metadata as a whole. */
    VALID_UNTIL,
    /** An old key that is accepted besides the new ones. */
    OLD_KEY_ACCEPTED,
    /** A key of Tessera's. */
    OWN_KEY
  }

  /**
   * Something that ends.
   *
   * @param service the id; empty for our own keys
   * @param name of the service, or of the use of our key
   * @param what the fingerprint (SHA-256) of a certificate, else a few words
   * @param days whole ones left; negative when it is past
   */
  record Expiry(
      Kind kind,
      Optional<String> service,
      String name,
      String what,
      Instant ends,
      long days,
      List<String> contacts) {
    public Expiry {
      contacts = List.copyOf(contacts);
    }
  }

  /** What ends before that moment and what has ended, the earliest first; as far as one may see. */
  List<Expiry> until(Actor actor, Instant end);
}
