package eu.tessera.ejb.notify;

import eu.tessera.ejb.account.EmailAddress;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what is handed in, for a test to read. */
public final class TestPost implements Post {
  /** A letter with its reader's address as typed. */
  public record Sent(String to, Letter letter) {}

  private final List<Sent> sent = new ArrayList<>();
  private final List<Asker> askers = new ArrayList<>();
  private final List<String> pretended = new ArrayList<>();
  private boolean available = true;
  private Posted fate = Posted.QUEUED;
  private boolean forHouseToo;
  private String broken = "";

  /** From now on no mail server is configured. */
  public void close() {
    available = false;
  }

  /** From now on nothing more is kept, whoever writes. */
  public void fills() {
    fate = Posted.FULL;
    forHouseToo = true;
  }

  /** From now on, what somebody asks for is not kept, and what the house has to tell still is. */
  public void refusesStrangers(Posted why) {
    fate = why;
    forHouseToo = false;
  }

  /** From now on, handing in a letter to this address breaks. */
  public void breaksFor(String address) {
    broken = address;
  }

  /** From now on all is kept again. */
  public void empties() {
    fate = Posted.QUEUED;
  }

  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** For whom the last letter was written. */
  public Asker lastAsker() {
    return askers.get(askers.size() - 1);
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
    return enqueue(null, to, letter, Asker.house());
  }

  @Override
  public Posted enqueue(EntityManager entities, Recipient to, Letter letter, Asker asker) {
    if (to.address().typed().equals(broken)) {
      throw new IllegalStateException("this letter cannot be written");
    }
    Posted posted = fate(asker);
    if (posted == Posted.QUEUED) {
      sent.add(new Sent(to.address().typed(), letter));
      askers.add(asker);
    }
    return posted;
  }

  @Override
  public Posted pretend(EntityManager entities, Recipient to, Letter letter, Asker asker) {
    Posted posted = fate(asker);
    if (posted == Posted.QUEUED) {
      pretended.add(to.address().canonical());
    }
    return posted;
  }

  @Override
  public List<Waiting> waitingFor(EmailAddress address) {
    return sent.stream()
        .filter(s -> s.to().equals(address.typed()))
        .map(s -> new Waiting(s.letter().key(), Instant.EPOCH))
        .toList();
  }

  private Posted fate(Asker asker) {
    if (!available) {
      return Posted.UNAVAILABLE;
    }
    return asker.kind() == Asker.Kind.HOUSE && !forHouseToo ? Posted.QUEUED : fate;
  }
}
