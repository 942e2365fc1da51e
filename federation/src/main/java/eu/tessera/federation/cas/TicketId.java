package eu.tessera.federation.cas;

import java.io.Serializable;
import java.util.Optional;

/**
 * The text of a ticket: a prefix that says its kind, a number, and random letters and digits. Some
 * clients cut it out of an address with {@code ticket=(\w|_|-)*}, and CAS 3.7 allows letters,
 * digits and hyphens only, so nothing else occurs in one.
 *
 * @param value the whole text; whoever holds it holds the ticket, so it is never logged
 */
public record TicketId(String value) implements Serializable {
  private static final int LONGEST = 128;

  /** What a ticket is for. */
  public enum Kind {
    SERVICE("ST", 22),
    PROXY("PT", 22),
    PROXY_GRANTING("PGT", 43),
    /** Pairs a validation with the callback; one client wants a third token of 24 or more. */
    PROXY_GRANTING_IOU("PGTIOU", 32),
    LOGIN_REQUEST("ECAS_LR", 32);

    private final String prefix;
    private final int random;

    Kind(String prefix, int random) {
      this.prefix = prefix;
      this.random = random;
    }

    /** The first token of such a ticket. */
    public String prefix() {
      return prefix;
    }

    /** How many random characters of 62 follow: 22 are 130 bits, and fit CAS 3.1.1's 32 in all. */
    int random() {
      return random;
    }
  }

  public TicketId {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException("not a ticket");
    }
  }

  /** Reads a ticket; empty for any text that cannot be one, at the same small cost. */
  public static Optional<TicketId> of(String text) {
    return wellFormed(text) ? Optional.of(new TicketId(text)) : Optional.empty();
  }

  /** What the ticket is for. */
  public Kind kind() {
    return kindOf(value).orElseThrow();
  }

  /** Kind and number, for logs; the random part stays out. */
  @Override
  public String toString() {
    int number = kind().prefix.length() + 1;
    int random = value.indexOf('-', number);
    return value.substring(0, Math.min(random < 0 ? number : random + 1, number + 12)) + "****";
  }

  private static boolean wellFormed(String text) {
    if (text == null || text.length() > LONGEST || kindOf(text).isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean taken =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '-'
              || c == '_';
      if (!taken) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Kind> kindOf(String text) {
    for (Kind kind : Kind.values()) {
      int end = kind.prefix.length();
      if (text.length() > end + 1 && text.charAt(end) == '-' && text.startsWith(kind.prefix)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
