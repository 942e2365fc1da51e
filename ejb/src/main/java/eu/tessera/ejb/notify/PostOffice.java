package eu.tessera.ejb.notify;

import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.grid.Throttle.Limit;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.crypto.SecretKey;

/** Takes letters in: counts, writes out, seals, lays into the queue. */
final class PostOffice implements Post {
  private static final String ALL = "mail:all";

  /** What happened to an account is told to its owner for longer than others may write. */
  private static final int PATIENCE_WITH_EVENTS = 5;

  private final Scriptorium scriptorium;
  private final MailQueue queue;
  private final Throttle throttle;
  private final SecretKey naming;
  private final boolean available;
  private final int most;
  private final Limit usual;
  private final Limit events;
  private final Limit all;
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
    this.throttle = throttle;
    this.naming = vault.keyFor("mail throttle");
    this.available = settings.server().isPresent();
    this.most = settings.waiting();
    this.usual = hourly(settings.perAddress());
    this.events = hourly(PATIENCE_WITH_EVENTS * settings.perAddress());
    this.all = hourly(settings.perHour());
  }

  @Override
  public boolean available() {
    return available;
  }

  @Override
  public Posted enqueue(Recipient to, Letter letter) {
    return handed(to, letter, false, queue::add);
  }

  @Override
  public Posted enqueue(EntityManager entities, Recipient to, Letter letter) {
    return handed(to, letter, false, written -> queue.add(entities, written));
  }

  @Override
  public Posted pretend(EntityManager entities, Recipient to, Letter letter) {
    return handed(to, letter, true, written -> queue.add(entities, written));
  }

  /** How many wait, as last counted; what is handed in from now on is added. */
  void counted(long letters) {
    waiting.set(letters);
  }

  /** Whether letters were handed in here since this was last asked. */
  boolean takeNews() {
    return news.getAndSet(false);
  }

  private Posted handed(Recipient to, Letter letter, boolean pretended, Consumer<Envelope> into) {
    if (!available) {
      return Posted.UNAVAILABLE;
    }
    boolean event = letter.happened().isPresent();
    if (!throttle.allows(name(to, event), event ? events : usual)) {
      return Posted.TOO_MANY;
    }
    if (waiting.get() >= most || !event && !throttle.allows(ALL, all)) {
      return Posted.FULL;
    }
    into.accept(scriptorium.write(to, letter, pretended));
    waiting.incrementAndGet();
    news.set(true);
    return Posted.QUEUED;
  }

  /** By a keyed digest, so that the grid holds no address. */
  private String name(Recipient to, boolean event) {
    byte[] address = to.address().canonical().getBytes(StandardCharsets.UTF_8);
    return (event ? "mail:event:" : "mail:to:")
        + HexFormat.of().formatHex(Vault.mac(naming, address));
  }

  private static Limit hourly(int times) {
    return new Limit(times, Duration.ofHours(1));
  }
}
