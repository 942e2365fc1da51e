package eu.tessera.ejb.notify;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what is handed in, for a test to read. */
public final class TestPost implements Post {
  /** A letter with its reader's address as typed. */
  public record Sent(String to, Letter letter) {}

  private final List<Sent> sent = new ArrayList<>();
  private final List<String> pretended = new ArrayList<>();
  private boolean available = true;

  /** From now on no mail server is configured. */
  public void close() {
    available = false;
  }

  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** To which addresses letters were pretended. */
  public List<String> pretended() {
    return List.copyOf(pretended);
  }

  /** The last letter of a kind. */
  public <T extends Letter> Optional<T> last(Class<T> kind) {
    return sent.stream()
        .map(Sent::letter)
        .filter(kind::isInstance)
        .map(kind::cast)
        .reduce((earlier, later) -> later);
  }

  /** To whom the last letter of a kind went; nobody is an empty text. */
  public String addressee(Class<? extends Letter> kind) {
    return sent.stream()
        .filter(s -> kind.isInstance(s.letter()))
        .map(Sent::to)
        .reduce("", (earlier, later) -> later);
  }

  /** The secret in a link. */
  public static String token(Link link) {
    return link.address().toString().replaceAll(".*=", "");
  }

  @Override
  public boolean available() {
    return available;
  }

  @Override
  public Posted enqueue(Recipient to, Letter letter) {
    sent.add(new Sent(to.address().typed(), letter));
    return Posted.QUEUED;
  }

  @Override
  public Posted enqueue(EntityManager entities, Recipient to, Letter letter) {
    return enqueue(to, letter);
  }

  @Override
  public Posted pretend(EntityManager entities, Recipient to, Letter letter) {
    pretended.add(to.address().canonical());
    return Posted.QUEUED;
  }
}
