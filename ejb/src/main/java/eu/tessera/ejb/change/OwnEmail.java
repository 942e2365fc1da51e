package eu.tessera.ejb.change;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.confirmation.OneTimeLink;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.confirmation.Token;
import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Happening;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.Throttle.Limit;
import eu.tessera.ejb.notify.Asker;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Occasion;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.notify.Post.Posted;
import eu.tessera.ejb.notify.Recipient;
import eu.tessera.ejb.notify.Untold;
import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.account.AccountRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Changes the address of an account: the new one is confirmed by its reader, who must be signed in
 * to the same account, so that nobody gets an account by somebody's typing error; the old one is
 * told, with a link that gives it back.
 */
@ApplicationScoped
public class OwnEmail {
  /** Wishes of one account. */
  static final Limit LIMIT = new Limit(5, Duration.ofHours(1));

  private final Database database;
  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Disputes disputes;
  private final Letterhead letterhead;
  private final Post post;
  private final Grid grid;
  private final Audit audit;
  private final Clock clock;

  /** For the container's proxy. */
  protected OwnEmail() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public OwnEmail(
      Database database,
      Accounts accounts,
      OneTimeLinks links,
      Disputes disputes,
      Letterhead letterhead,
      Post post,
      Grid grid,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.links = links;
    this.disputes = disputes;
    this.letterhead = letterhead;
    this.post = post;
    this.grid = grid;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Sends a link to a new address; where that is another account's, a letter that says so instead.
   *
   * @param source network address of the browser
   */
  public EmailWish ask(Account account, EmailAddress wanted, String source) {
    if (account.email().filter(e -> e.equals(wanted)).isPresent()) {
      return EmailWish.SAME;
    }
    if (!post.available()) {
      return EmailWish.NO_MAIL;
    }
    if (!grid.throttle().allows("email-change|" + account.id(), LIMIT)) {
      return EmailWish.TOO_MANY;
    }
    if (!sent(account, wanted, source)) {
      return EmailWish.NO_MAIL;
    }
    audit.write(new AuditEvent.EmailChangeAsked(account.uid(), source));
    return EmailWish.ASKED;
  }

  /** False when the house can keep no letter; what becomes of one address's own is not told. */
  private boolean sent(Account account, EmailAddress wanted, String source) {
    Optional<Account> holder = accounts.byEmail(wanted).filter(a -> !a.id().equals(account.id()));
    boolean kept = disputes.keptForAnother(wanted, account.id());
    try {
      database.change(
          e -> {
            Posted posted = write(e, account, wanted, holder, kept, Asker.stranger(source));
            if (posted != Posted.QUEUED) {
              throw new NotSent(posted);
            }
          });
      return true;
    } catch (NotSent undone) {
      return undone.why == Posted.TOO_MANY;
    }
  }

  /**
   * Each way makes the earlier link void, writes one, and lays a letter of its kind into the queue;
   * the link to an address that is taken is nobody's, and nobody gets it.
   */
  private Posted write(
      EntityManager entities,
      Account account,
      EmailAddress wanted,
      Optional<Account> holder,
      boolean kept,
      Asker asker) {
    // whoever's it is: an earlier link that lived on, or a row less to write, would tell
    boolean taken = holder.isPresent() || kept;
    String subject = account.id().toString();
    links.revoke(entities, Purpose.EMAIL_CHANGE, subject);
    Token token =
        links.issue(
            entities, Purpose.EMAIL_CHANGE, taken ? AuditEvent.NOBODY : subject, wanted.typed());
    Letter confirm =
        new Letter.ConfirmNewEmail(
            letterhead.confirmEmail(token), (int) Purpose.EMAIL_CHANGE.life().toHours());
    Letter refuse = new Letter.AddressTaken(letterhead.signIn());
    Recipient reader = Recipients.at(wanted, holder.orElse(account));
    if (kept && holder.isEmpty()) {
      return post.pretend(entities, reader, refuse, asker);
    }
    return post.enqueue(entities, reader, taken ? refuse : confirm, asker);
  }

  /** Undoes the transaction, so that an earlier link stays as it was. */
  private static final class NotSent extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Posted why;

    NotSent(Posted why) {
      super("no letter was kept: " + why, null, false, false);
      this.why = why;
    }
  }

  /** The address that a link would give this account; empty when it can do nothing for it. */
  public Optional<EmailAddress> wished(Account account, String token) {
    return links
        .find(Purpose.EMAIL_CHANGE, token)
        .filter(OneTimeLink::open)
        .filter(link -> link.subject().equals(account.id().toString()))
        .flatMap(link -> EmailAddress.of(link.payload()));
  }

  /** Whether a link can still give some account a new address. */
  public boolean waits(String token) {
    return links.find(Purpose.EMAIL_CHANGE, token).filter(OneTimeLink::open).isPresent();
  }

  /**
   * Gives the account its new address.
   *
   * @param account the one that is signed in
   * @param device a few words about the browser
   */
  public EmailConfirmation confirm(Account account, String token, String device) {
    Optional<OneTimeLink> open = links.find(Purpose.EMAIL_CHANGE, token).filter(OneTimeLink::open);
    if (open.isEmpty()) {
      return EmailConfirmation.VOID;
    }
    if (!open.get().subject().equals(account.id().toString())) {
      return EmailConfirmation.ANOTHER_ACCOUNT;
    }
    Optional<EmailAddress> wanted = EmailAddress.of(open.get().payload());
    if (wanted.filter(w -> disputes.keptForAnother(w, account.id())).isPresent()) {
      return EmailConfirmation.TAKEN;
    }
    EmailConfirmation outcome;
    try {
      outcome = database.write(e -> confirmed(e, account, token, device));
    } catch (Conflict taken) {
      // between asking and confirming, somebody else got it; the link stays as it was
      return EmailConfirmation.TAKEN;
    } catch (Untold untold) {
      return EmailConfirmation.UNTOLD;
    }
    if (outcome == EmailConfirmation.DONE) {
      accounts.changed(account.id());
      audit.write(new AuditEvent.EmailChanged(account.uid(), "owner"));
    }
    return outcome;
  }

  private EmailConfirmation confirmed(
      EntityManager entities, Account account, String token, String device) {
    Optional<EmailAddress> wanted =
        links
            .take(entities, Purpose.EMAIL_CHANGE, token)
            .flatMap(link -> EmailAddress.of(link.payload()));
    Optional<AccountRow> row = new AccountRepository(entities).byId(account.id());
    if (wanted.isEmpty() || row.isEmpty()) {
      return EmailConfirmation.VOID;
    }
    // a link for a new password that went to the old address counts no longer
    links.revoke(entities, Purpose.RESET, account.id().toString());
    Occasion occasion =
        disputes.open(
            entities, account, Happening.EMAIL_CHANGED, Occasion.at(clock.instant()).on(device));
    Recipients.owner(account)
        .ifPresent(old -> post.tell(entities, old, new Letter.EmailChanged(occasion)));
    EmailAddress address = wanted.get();
    row.get()
        .change(
            row.get().fields().reachedAt(address.typed(), address.canonical()), clock.instant());
    return EmailConfirmation.DONE;
  }
}
