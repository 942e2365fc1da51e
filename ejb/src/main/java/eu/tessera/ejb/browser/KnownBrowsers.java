package eu.tessera.ejb.browser;

import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.browser.KnownBrowserRepository;
import eu.tessera.persistence.browser.KnownBrowserRow;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps in which browsers accounts have signed in; see the room's own words. */
public final class KnownBrowsers {
  private static final Logger LOG = Logger.getLogger(KnownBrowsers.class.getName());

  /** How long a browser that nobody uses stays known; its cookie lives as long. */
  public static final Duration LIFE = Duration.ofDays(365);

  /** An account that signs in everywhere keeps the last ones. */
  static final int MOST = 50;

  /** The time of the last sight is written once in so long. */
  private static final Duration SIGHT = Duration.ofDays(1);

  /** How long after it was made an account's first sign-in is no news. */
  private static final Duration FRESH = Duration.ofHours(1);

  private static final UUID NOBODY = new UUID(0, 0);

  private final Database database;
  private final BrowserNews news;
  private final Clock clock;

  /**
   * @param news told when an account signs in where it never did before
   */
  public KnownBrowsers(Database database, BrowserNews news, Clock clock) {
    this.database = database;
    this.news = news;
    this.clock = clock;
  }

  /** Whether the account has signed in there before. */
  public boolean knows(UUID account, String browser) {
    return database
        .read(e -> new KnownBrowserRepository(e).of(browser, account))
        .filter(row -> row.seenAt().isAfter(clock.instant().minus(LIFE)))
        .isPresent();
  }

  /** The account whose name the browser shows: the one that signed in there last. */
  public Optional<UUID> remembered(String browser) {
    return database.read(e -> new KnownBrowserRepository(e).remembered(browser));
  }

  /**
   * The account has signed in there; of two tabs at once, one is first. The sign-in has been done
   * and goes on whatever fails here: a browser that could not be kept is news the next time.
   */
  public void met(Encounter encounter) {
    Instant now = clock.instant();
    try {
      Optional<NewBrowser> first = database.write(e -> kept(e, encounter, now));
      first.ifPresent(news::tell);
    } catch (Conflict otherTab) {
      // which has written the same, and told it
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "a sign-in in a browser could not be noted or told", failed);
    }
  }

  /** The browser shows nobody's name any more; it stays known to its accounts. */
  public void forgetNames(String browser) {
    database.change(e -> new KnownBrowserRepository(e).forgetNames(browser, NOBODY));
  }

  /** An account's browsers, the one used last first. */
  public List<KnownBrowser> of(UUID account) {
    return database.read(e -> new KnownBrowserRepository(e).ofAccount(account)).stream()
        .map(KnownBrowser::of)
        .toList();
  }

  /** Under which id one browser is known to an account, if it is. */
  public Optional<UUID> idOf(UUID account, String browser) {
    return database
        .read(e -> new KnownBrowserRepository(e).of(browser, account))
        .map(KnownBrowserRow::id);
  }

  /** Makes one of the account's browsers unknown to it; whether there was one. */
  public boolean remove(UUID account, UUID id) {
    return database.write(e -> new KnownBrowserRepository(e).remove(account, id));
  }

  /** Makes all browsers unknown to the account, by its owner's wish. */
  public void removeAll(UUID account) {
    database.change(e -> removeAll(e, account));
  }

  /**
   * The same as part of the caller's transaction: the owner says that it was somebody else.
   *
   * @param entities of that transaction
   */
  public void removeAll(EntityManager entities, UUID account) {
    new KnownBrowserRepository(entities).removeAll(account);
  }

  /** Takes out what nobody has used for {@link #LIFE}. */
  public void sweep() {
    Instant since = clock.instant().minus(LIFE);
    database.change(e -> new KnownBrowserRepository(e).removeUnseenSince(since));
  }

  private Optional<NewBrowser> kept(EntityManager entities, Encounter met, Instant now) {
    KnownBrowserRepository browsers = new KnownBrowserRepository(entities);
    Optional<KnownBrowserRow> row = browsers.of(met.browser(), met.account());
    if (row.isEmpty()) {
      // before any other row, so that two sign-ins at once come one by one and none is told twice
      new AccountRepository(entities).locked(met.account());
    }
    if (met.remember().orElse(false)) {
      // one name at a time: whoever comes last
      browsers.forgetNames(met.browser(), met.account());
    }
    if (row.isPresent()) {
      seenAgain(row.get(), met, now);
      return Optional.empty();
    }
    List<UUID> others = browsers.idsOfAccount(met.account());
    others.stream()
        .skip(MOST - 1)
        .forEach(superfluous -> browsers.remove(met.account(), superfluous));
    UUID id = UUID.randomUUID();
    browsers.add(
        new KnownBrowserRow(
            id, met.account(), met.browser(), met.device(), met.remember().orElse(false), now));
    if (others.isEmpty() && fresh(entities, met.account(), now)) {
      return Optional.empty();
    }
    NewBrowser first = new NewBrowser(met.account(), id, met.device(), met.address(), now);
    news.keep(entities, first);
    return Optional.of(first);
  }

  /**
   * Whether the first browser is that in which the account was made: an older account without any
   * had them all removed, or was made by somebody else, and its owner hears of the next one.
   */
  private static boolean fresh(EntityManager entities, UUID account, Instant now) {
    return new AccountRepository(entities)
        .byId(account)
        .filter(row -> row.createdAt().plus(FRESH).isAfter(now))
        .isPresent();
  }

  private static void seenAgain(KnownBrowserRow row, Encounter met, Instant now) {
    boolean remember = met.remember().orElse(row.remembered());
    boolean stale = row.seenAt().plus(SIGHT).isBefore(now);
    boolean changed = row.remembered() != remember || !row.device().equals(met.device());
    if (stale || changed) {
      row.seen(met.device(), remember, now);
    }
  }
}
