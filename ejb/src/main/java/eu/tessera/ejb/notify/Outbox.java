package eu.tessera.ejb.notify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What an operator sees of the letters that wait, and may do about them. Never what a letter says
 * or where it links to; of an address its first letter and its domain.
 */
public final class Outbox {
  private final boolean server;
  private final MailQueue queue;

  /**
   * @param server whether a mail server is configured
   */
  Outbox(boolean server, MailQueue queue) {
    this.server = server;
    this.queue = queue;
  }

  /**
   * A letter that waits.
   *
   * @param kind the letter's key; empty for one that does not open with this master key
   * @param to the reader's address, masked
   * @param due when it is tried next
   * @param reply of the mail server (RFC 5321 4.2.1) when it last did not go, 0 for none; empty
   *     where nobody has tried it yet, or somebody just does
   */
  public record Item(
      UUID id,
      String kind,
      String to,
      Instant created,
      int attempts,
      Instant due,
      OptionalInt reply) {
    /** Whether it tells an owner what has happened to the account; such a letter is not dropped. */
    public boolean event() {
      return Letter.Event.KEYS.contains(kind);
    }
  }

  /**
   * How the queue stands.
   *
   * @param server whether a mail server is configured
   * @param failed of the letters that did not go when last tried, the one that waits longest
   * @param oldest the letters that wait longest
   */
  public record State(boolean server, long waiting, Optional<Item> failed, List<Item> oldest) {
    public State {
      oldest = List.copyOf(oldest);
    }
  }

  /** How it stands, with at most {@code most} letters. */
  public State state(int most) {
    return new State(
        server,
        queue.waiting(),
        queue.oldestFailed().map(Outbox::item),
        queue.oldest(most).stream().filter(Outbox::real).map(Outbox::item).toList());
  }

  /** Lets all that did not go be tried at once; how many letters. */
  public int again() {
    return queue.hasten();
  }

  /** The letter of that id, if it waits. */
  public Optional<Item> find(UUID id) {
    return queue.find(id).map(Outbox::item);
  }

  /**
   * Throws a letter away; what it was, where there was one. One that tells an owner what has
   * happened to the account stays.
   */
  public Optional<Item> drop(UUID id) {
    return find(id).filter(item -> !item.event()).filter(item -> queue.remove(id));
  }

  /** What is only there for the time that it takes is nobody's letter. */
  private static boolean real(MailQueue.Waiting waiting) {
    return waiting.letter().filter(Envelope::pretended).isEmpty();
  }

  private static Item item(MailQueue.Waiting waiting) {
    return new Item(
        waiting.id(),
        waiting.letter().map(Envelope::kind).orElse(""),
        waiting.letter().map(letter -> masked(letter.to())).orElse(""),
        waiting.created(),
        waiting.attempts(),
        waiting.due(),
        waiting.reply());
  }

  static String masked(String address) {
    int at = address.lastIndexOf('@');
    return at < 1
        ? "…"
        : address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
  }
}
