package eu.tessera.ejb.confirmation;

/**
 * What a link for a new password remembers. It proves the mailbox that it went to, so it must know
 * which that was: where the account has another address by now, whoever changed it, the link proves
 * nothing any more.
 *
 * @param address canonical, where the letter went; empty where there was none
 * @param restart path and query of ours that go on to where the person wanted to go
 */
public record ResetNote(String address, String restart) {
  private static final char BETWEEN = '\n';

  /** The payload of a link. */
  public String text() {
    return address + BETWEEN + restart;
  }

  /** Reads a payload; one that names no mailbox fits no account. */
  public static ResetNote read(String payload) {
    int end = payload.indexOf(BETWEEN);
    return end < 0
        ? new ResetNote("", payload)
        : new ResetNote(payload.substring(0, end), payload.substring(end + 1));
  }

  /** The address is personal. */
  @Override
  public String toString() {
    return "ResetNote[****]";
  }
}
