package eu.tessera.ejb.exchange;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.Role;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.OwnKeys.Key;
import eu.tessera.ejb.exchange.OwnKeys.State;
import eu.tessera.ejb.exchange.check.Fingerprints;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Link;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.notify.Recipient;
import eu.tessera.persistence.registry.ReminderRepository;
import eu.tessera.persistence.registry.ReminderRow;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reminds operators of our own keys: 60, 30, 7 and 1 days before the certificate of one that is in
 * use ends, and when a step of a roll-over can be taken. Of each once, by one node; without a mail
 * server nothing is recorded, so that no reminder is lost.
 */
final class OwnKeyReminders {
  private static final int MOST = 50;
  private static final int NAME = 11;

  /** In the rows of reminders, where a service would stand. */
  private static final String OURS = "-";

  private final OwnKeys keys;
  private final Accounts accounts;
  private final Post post;
  private final Database database;
  private final Link page;
  private final Clock clock;

  OwnKeyReminders(
      OwnKeys keys, Accounts accounts, Post post, Database database, URI baseUrl, Clock clock) {
    this.keys = keys;
    this.accounts = accounts;
    this.post = post;
    this.database = database;
    this.page = new Link(URI.create(baseUrl + "/console/keys"));
    this.clock = clock;
  }

  void remind() {
    if (!post.available()) {
      return;
    }
    Instant now = clock.instant();
    List<Key> all = keys.keys(Actor.TESSERA);
    for (Key key : all) {
      if (key.state() == State.IN_USE) {
        Instant ends = key.certificate().getNotAfter().toInstant();
        StoredCalendar.limit(ends, now)
            .ifPresent(
                days ->
                    once(
                        key.id() + "\nends\n" + days,
                        new Letter.OwnKeyExpires(name(key), ends, page)));
      } else if (due(key, all, now)) {
        once(key.id() + "\ndue\n" + newer(key, all), new Letter.OwnKeyDue(name(key), page));
      }
    }
  }

  /** Whether a key that is published besides the one in use can take its step. */
  static boolean due(Key key, List<Key> all, Instant now) {
    if (key.state() != State.PUBLISHED) {
      return false;
    }
    if (newer(key, all)) {
      return key.readyAt().filter(at -> !now.isBefore(at)).isPresent();
    }
    // the old one: everybody who reads metadata as often as we ask has long seen its successor
    Optional<Key> used = used(key, all);
    return used.filter(u -> !now.isBefore(u.published().plus(notice(key).multipliedBy(2))))
        .isPresent();
  }

  private static boolean newer(Key key, List<Key> all) {
    return used(key, all).filter(u -> key.published().isAfter(u.published())).isPresent();
  }

  private static Optional<Key> used(Key key, List<Key> all) {
    return all.stream().filter(k -> k.use() == key.use() && k.state() == State.IN_USE).findFirst();
  }

  /** How long keys are published before they sign; a day at the least. */
  private static Duration notice(Key key) {
    Duration notice =
        key.readyAt().map(at -> Duration.between(key.published(), at)).orElse(Duration.ZERO);
    return notice.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofDays(1) : notice;
  }

  /** By which operators know it: its use, and the beginning of its fingerprint. */
  private static String name(Key key) {
    return key.use() + " " + Fingerprints.shown(key.certificate()).substring(0, NAME);
  }

  private void once(String what, Letter letter) {
    String id = GoLive.digest("own key\n" + what);
    if (database.read(e -> new ReminderRepository(e).sent(id))) {
      return;
    }
    List<Account> operators = accounts.with(Role.OPERATOR, MOST);
    if (operators.isEmpty()) {
      return;
    }
    try {
      // recorded first: of two nodes one sends it, and none sends it twice
      database.change(
          e -> new ReminderRepository(e).add(new ReminderRow(id, OURS, clock.instant())));
      operators.forEach(operator -> write(operator, letter));
    } catch (Conflict another) {
      // the other node has it in hand
    }
  }

  private void write(Account operator, Letter letter) {
    operator
        .email()
        .map(address -> new Recipient(address, operator.name().full(), operator.language()))
        .ifPresent(reader -> post.enqueue(reader, letter));
  }
}
