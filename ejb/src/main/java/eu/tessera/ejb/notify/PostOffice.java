package eu.tessera.ejb.notify;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.grid.Throttle;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Takes letters in: counts, writes out, seals, lays into the queue. */
final class PostOffice implements Post {
  /** The last part of the queue is kept for what owners must be told. */
  private static final int RESERVE = 10;

  private final Scriptorium scriptorium;
  private final MailQueue queue;
  private final Purses purses;
  private final boolean available;
  private final int most;
  private final AtomicLong waiting = new AtomicLong();
  private final AtomicBoolean news = new AtomicBoolean();

  PostOffice(
      MailSettings settings,
      Scriptorium scriptorium,
      MailQueue queue,
      Throttle throttle,
      Vault vault) {
    this.scriptorium = scriptorium;
    this.queue = queue;
    this.purses = new Purses(settings, throttle, vault);
    this.available = settings.server().isPresent();
    this.most = settings.waiting();
  }

  @Override
  public boolean available() {
    return available;
  }

  @Override
  public Posted enqueue(Recipient to, Letter letter) {
    return handed(to, letter, Asker.house(), false, queue::add);
  }

  @Override
  public Posted enqueue(EntityManager entities, Recipient to, Letter letter, Asker asker) {
    return handed(to, letter, asker, false, written -> queue.add(entities, written));
  }

  @Override
  public Posted pretend(EntityManager entities, Recipient to, Letter letter, Asker asker) {
    return handed(to, letter, asker, true, written -> queue.add(entities, written));
  }

  @Override
  public List<Waiting> waitingFor(EmailAddress address) {
    return queue.waitingFor(address);
  }

  /** How many wait, as last counted; what is handed in from now on is added. */
  void counted(long letters) {
    waiting.set(letters);
  }

  /** Whether letters were handed in here since this was last asked. */
  boolean takeNews() {
    return news.getAndSet(false);
  }

  private Posted handed(
      Recipient to, Letter letter, Asker asker, boolean pretended, Consumer<Envelope> into) {
    if (!available) {
      return Posted.UNAVAILABLE;
    }
    boolean due = asker.kind() == Asker.Kind.HOUSE && !(letter instanceof Letter.ToContacts);
    if (!purses.pay(to, letter, asker)) {
      return Posted.TOO_MANY;
    }
    if (waiting.get() >= (due ? most : most - most / RESERVE)) {
      return Posted.FULL;
    }
    // who has shown to belong to the account is not turned away by a flood of strangers
    boolean counted = !due && asker.kind() != Asker.Kind.KNOWN_BROWSER;
    if (counted && !purses.payForAll()) {
      return Posted.FULL;
    }
    into.accept(scriptorium.write(to, letter, pretended));
    waiting.incrementAndGet();
    news.set(true);
    return Posted.QUEUED;
  }
}
