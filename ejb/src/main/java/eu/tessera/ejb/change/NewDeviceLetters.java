package eu.tessera.ejb.change;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.browser.BrowserBecomesKnown;
import eu.tessera.ejb.browser.NewBrowser;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Happening;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Occasion;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.notify.Untold;
import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.account.DisputableRepository;
import eu.tessera.persistence.account.DisputableRow;
import eu.tessera.persistence.browser.WaitingNewsRepository;
import eu.tessera.persistence.browser.WaitingNewsRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Tells owners that somebody signed in where their account never was before: of the first such
 * sign-in at once, of those in the hour after that letter together when it is over. A flood of
 * letters would be read by nobody. What cannot be told for now waits too, and nothing is lost.
 */
@ApplicationScoped
public class NewDeviceLetters {
  private static final Logger LOG = Logger.getLogger(NewDeviceLetters.class.getName());

  /** From one such letter to the next. */
  static final Duration PAUSE = Duration.ofHours(1);

  /** When what could not be told is tried again. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  /** So many accounts in one turn of the clock. */
  private static final int PORTION = 200;

  /** So many sign-ins are named in a letter; the others are counted. */
  private static final int NAMED = 10;

  private final Database database;
  private final Accounts accounts;
  private final Disputes disputes;
  private final Post post;
  private final Audit audit;
  private final Clock clock;

  /** For the container's proxy. */
  protected NewDeviceLetters() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public NewDeviceLetters(
      Database database,
      Accounts accounts,
      Disputes disputes,
      Post post,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.disputes = disputes;
    this.post = post;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes down, with the browser that becomes known, of what its owner is to be told. */
  public void keep(@Observes BrowserBecomesKnown known) {
    NewBrowser news = known.news();
    accounts
        .byId(news.account())
        .flatMap(Account::email)
        .filter(address -> post.available())
        .ifPresent(address -> wait(known.entities(), address, news));
  }

  /** Hears of it from the sign-in, and tells what may be told at once. */
  public void hear(@Observes NewBrowser news) {
    accounts
        .byId(news.account())
        .map(account -> new AuditEvent.NewDeviceSeen(account.uid(), news.device(), news.address()))
        .ifPresent(audit::write);
    Instant now = clock.instant();
    boolean due =
        database.read(
            e ->
                new WaitingNewsRepository(e)
                    .of(news.account()).stream().anyMatch(row -> !row.dueAt().isAfter(now)));
    if (due) {
      tellWaiting(news.account());
    }
  }

  /** When the owner may be told next; empty where that is now. */
  private Optional<Instant> later(EntityManager entities, UUID account) {
    Optional<Instant> waiting =
        new WaitingNewsRepository(entities)
            .of(account).stream().map(WaitingNewsRow::dueAt).findFirst();
    return waiting.or(
        () ->
            new DisputableRepository(entities)
                .ofAccount(account).stream()
                    .filter(d -> d.kind().equals(Happening.NEW_DEVICE.name()))
                    .map(DisputableRow::happenedAt)
                    .reduce((earlier, last) -> last)
                    .map(last -> last.plus(PAUSE))
                    .filter(due -> due.isAfter(clock.instant())));
  }

  private void wait(EntityManager entities, EmailAddress address, NewBrowser news) {
    Instant due = later(entities, news.account()).orElse(news.at());
    new WaitingNewsRepository(entities)
        .add(new WaitingNewsRow(news.account(), address.typed(), news.device(), news.at(), due));
  }

  /** Writes what has waited long enough; to how many owners. Of two nodes, one writes each. */
  public int tellWaiting() {
    List<UUID> due = database.read(e -> new WaitingNewsRepository(e).due(clock.instant(), PORTION));
    return (int) due.stream().filter(this::tellWaiting).count();
  }

  /** Whatever goes wrong with one owner's letters holds up nobody else's. */
  private boolean tellWaiting(UUID account) {
    try {
      return accounts
          .byId(account)
          .filter(found -> database.write(e -> tellWaiting(e, found)))
          .isPresent();
    } catch (Untold untold) {
      postpone(account);
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "a letter about a new browser is tried again", failed);
      postpone(account);
    }
    return false;
  }

  /** What has just failed comes after what others wait for. */
  private void postpone(UUID account) {
    Instant now = clock.instant();
    try {
      database.change(e -> new WaitingNewsRepository(e).postpone(account, now, now.plus(AGAIN)));
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "a letter about a new browser stays due", failed);
    }
  }

  private boolean tellWaiting(EntityManager entities, Account account) {
    // a sign-in that is just being noted is told with these, or knows of their letter
    new AccountRepository(entities).locked(account.id());
    List<WaitingNewsRow> rows = new WaitingNewsRepository(entities).take(account.id());
    // to the mailbox that was the owner's when it happened, should the address have changed since
    Map<String, List<Occasion>> letters =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    WaitingNewsRow::email,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        row -> Occasion.at(row.happenedAt()).on(row.device()),
                        Collectors.toList())));
    letters.forEach(
        (typed, occasions) ->
            EmailAddress.of(typed)
                .ifPresent(address -> write(entities, account, address, occasions)));
    return !rows.isEmpty();
  }

  private void write(
      EntityManager entities, Account account, EmailAddress address, List<Occasion> occasions) {
    int last = occasions.size() - 1;
    Occasion occasion =
        disputes.open(entities, account.id(), address, Happening.NEW_DEVICE, occasions.get(last));
    Letter letter =
        last == 0
            ? new Letter.NewDevice(occasion)
            : new Letter.NewDevices(
                occasions.size(),
                occasions.subList(Math.max(0, occasions.size() - NAMED), last),
                occasion);
    post.tell(entities, Recipients.at(address, account), letter);
  }
}
