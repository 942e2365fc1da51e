package eu.tessera.federation.cas;

import java.security.SecureRandom;

/** Makes tickets that nobody can guess. */
public final class TicketMint {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final SecureRandom random;

  public TicketMint(SecureRandom random) {
    this.random = random;
  }

  /** A fresh ticket of this kind, with at least 128 random bits after its number. */
  public TicketId next(TicketId.Kind kind) {
    StringBuilder text = new StringBuilder(64).append(kind.prefix()).append('-');
    // random too: a counter would tell how many people sign in
    text.append(100_000 + random.nextInt(900_000)).append('-');
    int end = text.length() + kind.random();
    byte[] bytes = new byte[kind.random() + 8];
    while (text.length() < end) {
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length && text.length() < end; i++) {
        int letter = bytes[i] & 0x3f;
        if (letter
            < LETTERS.length()) { // the other two of 64 are thrown away: no letter is likelier
          text.append(LETTERS.charAt(letter));
        }
      }
    }
    return new TicketId(text.toString());
  }
}
