package eu.tessera.ejb.notify;

/** Who takes letters to where they belong. */
interface Carrier {

  /**
   * Goes to the mail server.
   *
   * @throws Unreachable when it cannot be talked to for now
   */
  Trip begin() throws Unreachable;

  /** One connection, for one letter after the other. */
  interface Trip extends AutoCloseable {

    /** Hands a letter over; of {@link Outcome.Kind#SENT} the server has taken charge. */
    Outcome carry(Envelope letter);

    @Override
    void close();
  }

  /**
   * What became of a letter.
   *
   * @param reply the server's reply code (RFC 5321 4.2.1), 0 if it gave none. Its words are not
   *     kept, since they name the reader.
   */
  record Outcome(Kind kind, int reply) {
    /** What to do next. */
    enum Kind {
      SENT,
      /** To be tried again. */
      LATER,
      /** Will not go however often it is tried. */
      NEVER
    }
  }

  /** No letter can be handed over for now; says why, in words that are no secret. */
  final class Unreachable extends Exception {
    private final int reply;

    /**
     * @param reply of the mail server, 0 for none
     */
    Unreachable(String why, int reply, Throwable cause) {
      super(why, cause);
      this.reply = reply;
    }

    int reply() {
      return reply;
    }
  }
}
