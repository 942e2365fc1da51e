package eu.tessera.ejb.notify;

/**
 * A letter written out, as it lies sealed in the queue.
 *
 * @param kind the letter's key, the only thing of it that a log may tell
 * @param messageId the same at each attempt, so that a mailbox can know a second copy for what it
 *     is
 * @param to the address to send to
 * @param name of the reader; may be empty
 * @param pretended whether it is to be thrown away instead of sent
 */
record Envelope(
    String kind,
    String messageId,
    String to,
    String name,
    String language,
    String subject,
    String text,
    String html,
    boolean pretended) {

  @Override
  public String toString() {
    return "Envelope[" + kind + "]";
  }
}
