package eu.tessera.ejb.notify;

import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.grid.Throttle.Limit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.SecretKey;

/**
 * Out of which purse a letter to an address is paid, an hour's worth in each. What the house has to
 * tell has one of its own. Letters that somebody asks for have one for each kind of letter, so that
 * whoever has registrations sent to a mailbox uses up no reset; of that, one network has only a
 * share, and a browser that the account knows pays from its own, which nobody else can empty.
 */
final class Purses {
  /** What happened to an account is told to its owner for longer than others may write. */
  private static final int PATIENCE_WITH_EVENTS = 5;

  /** The part of an address's letters that one network may ask for. */
  private static final int SHARE = 3;

  private static final String ALL = "mail:all";

  private final Throttle throttle;
  private final SecretKey naming;
  private final Limit usual;
  private final Limit share;
  private final Limit events;
  private final Limit all;

  Purses(MailSettings settings, Throttle throttle, Vault vault) {
    this.throttle = throttle;
    this.naming = vault.keyFor("mail throttle");
    this.usual = hourly(settings.perAddress());
    this.share = hourly(Math.max(1, settings.perAddress() / SHARE));
    this.events = hourly(PATIENCE_WITH_EVENTS * settings.perAddress());
    this.all = hourly(settings.perHour());
  }

  /** Whether the address may get one more; pays for it. */
  boolean pay(Recipient to, Letter letter, Asker asker) {
    String address = "mail:" + letter.purse() + ":" + digest(to.address().canonical());
    String own = address + ":" + asker.kind() + ":" + digest(asker.name());
    return switch (asker.kind()) {
      case HOUSE ->
          letter instanceof Letter.ToContacts
              ? throttle.allows(address, usual)
              : throttle.allows("mail:event:" + digest(to.address().canonical()), events);
      case KNOWN_BROWSER -> throttle.allows(own, usual);
      case STRANGER -> throttle.allows(own, share) && throttle.allows(address, usual);
    };
  }

  /** Whether the house may send one more of those that strangers ask for; pays for it. */
  boolean payForAll() {
    return throttle.allows(ALL, all);
  }

  /** Keyed, so that the grid holds no address. */
  private String digest(String name) {
    return HexFormat.of().formatHex(Vault.mac(naming, name.getBytes(StandardCharsets.UTF_8)));
  }

  private static Limit hourly(int times) {
    return new Limit(times, Duration.ofHours(1));
  }
}
