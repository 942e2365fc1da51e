package eu.tessera.ejb.registration;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.browser.KnownBrowsers;
import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.grid.Throttle.Limit;
import eu.tessera.ejb.notify.Asker;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Counts who asks for letters: by source, and all together. A browser in which the account has
 * signed in before is counted by itself, so that no flood of strangers keeps an owner out. Letters
 * to one address are counted where they are handed in ({@code notify}), out of sight of whoever
 * asks.
 */
public final class Turnstile {
  /** One source; a whole office may share it. */
  static final Limit SOURCE = new Limit(30, Duration.ofHours(1));

  /** All sources together: more is a flood, not a crowd. */
  static final Limit ALL = new Limit(6_000, Duration.ofHours(1));

  private static final UUID NOBODY = new UUID(0, 0);

  private final Throttle throttle;
  private final KnownBrowsers browsers;

  public Turnstile(Throttle throttle, KnownBrowsers browsers) {
    this.throttle = throttle;
    this.browsers = browsers;
  }

  /**
   * Who asks for a letter to an account, or to nobody's address; the look-up is the same for both.
   */
  Asker asker(Optional<Account> account, From from) {
    boolean known = browsers.knows(account.map(Account::id).orElse(NOBODY), from.browser());
    return known ? Asker.knownBrowser(from.browser()) : Asker.stranger(from.source());
  }

  /** Pays for one letter; false when none is left. */
  boolean lets(String what, Asker asker) {
    String own = what + "|" + asker.kind() + "|" + asker.name();
    return throttle.allows(own, SOURCE)
        && (asker.kind() == Asker.Kind.KNOWN_BROWSER || throttle.allows(what + "|all", ALL));
  }
}
