package eu.tessera.ejb.confirmation;

import java.time.Instant;

/**
 * A link as it was made.
 *
 * @param subject whom it is about, as its maker named it: an account's id, or a keyed digest of an
 *     address that has no account
 * @param payload what its maker wanted to know again
 * @param expires until when it is good
 * @param state whether it still is
 */
public record OneTimeLink(
    Purpose purpose, String subject, String payload, Instant expires, State state) {

  /** How a link stands. */
  public enum State {
    OPEN,
    USED,
    LATE
  }

  /** Whether it can be taken. */
  public boolean open() {
    return state == State.OPEN;
  }

  /** The payload is personal. */
  @Override
  public String toString() {
    return "OneTimeLink[" + purpose + ", " + state + "]";
  }
}
