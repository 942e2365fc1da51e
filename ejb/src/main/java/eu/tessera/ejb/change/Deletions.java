package eu.tessera.ejb.change;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.confirmation.OneTimeLink;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Happening;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.notify.Asker;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Occasion;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.notify.Untold;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.account.DeletionRepository;
import eu.tessera.persistence.account.DeletionRow;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Deletes accounts by their owners' wish, after a delay in which a link or a sign-in cancels it.
 * What is deleted: the account with its methods, links, sessions, groups and everything under way.
 * What stays: the audit, which names the uid and nothing of the person, and the uid itself, which
 * is given to nobody else.
 */
public final class Deletions {
  /** So many accounts in one turn of the clock. */
  private static final int PORTION = 100;

  private final Database database;
  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Disputes disputes;
  private final SingleLogout logout;
  private final Letterhead letterhead;
  private final Post post;
  private final Audit audit;
  private final Duration delay;
  private final Clock clock;

  /**
   * @param delay from the wish to the deletion
   */
  public Deletions(
      Database database,
      Accounts accounts,
      OneTimeLinks links,
      Disputes disputes,
      SingleLogout logout,
      Letterhead letterhead,
      Post post,
      Audit audit,
      Duration delay,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.links = links;
    this.disputes = disputes;
    this.logout = logout;
    this.letterhead = letterhead;
    this.post = post;
    this.audit = audit;
    this.delay = delay;
    this.clock = clock;
  }

  /** From the wish to the deletion. */
  public Duration delay() {
    return delay;
  }

  /** When the account will be deleted, if that is planned. */
  public Optional<Instant> due(UUID account) {
    return database.read(e -> new DeletionRepository(e).of(account)).map(DeletionRow::dueAt);
  }

  /**
   * Plans the deletion and ends all sessions; an earlier plan stays as it is.
   *
   * @param device a few words about the browser
   * @param source its network address
   * @return when the account will be deleted; empty when the owner cannot be told for now, so that
   *     nothing was planned
   * @throws IllegalArgumentException for an account that others keep; no page offers it
   */
  public Optional<Instant> plan(Account account, String device, String source) {
    if (!Managed.of(account).deletion()) {
      throw new IllegalArgumentException("this account is kept elsewhere");
    }
    Instant due = clock.instant().plus(delay);
    Sessions.Ended ended;
    try {
      ended = database.write(e -> planned(e, account, device, due));
    } catch (Conflict planned) {
      return Optional.of(due(account.id()).orElse(due));
    } catch (Untold untold) {
      return Optional.empty();
    }
    audit.write(new AuditEvent.DeletionPlanned(account.uid(), due.toString(), source));
    logout.tell(ended);
    return Optional.of(due);
  }

  private Sessions.Ended planned(
      EntityManager entities, Account account, String device, Instant due) {
    Instant now = clock.instant();
    new DeletionRepository(entities).add(new DeletionRow(account.id(), now, due));
    Occasion occasion =
        disputes.open(entities, account, Happening.DELETION_PLANNED, Occasion.at(now).on(device));
    String subject = account.id().toString();
    Recipients.owner(account)
        .ifPresent(
            owner ->
                post.tell(
                    entities,
                    owner,
                    new Letter.DeletionPlanned(
                        due,
                        letterhead.keepAccount(
                            links.issue(entities, Purpose.DELETION_CANCEL, subject, "", delay)),
                        occasion)));
    return logout.end(entities, account.id(), Optional.empty());
  }

  /** Whether a link can still cancel something; changes nothing, so a GET may ask. */
  public boolean cancellable(String token) {
    return links.find(Purpose.DELETION_CANCEL, token).filter(OneTimeLink::open).isPresent();
  }

  /** Cancels by the link in the letter; whether it did. */
  public boolean cancelBy(String token) {
    return links
        .find(Purpose.DELETION_CANCEL, token)
        .filter(OneTimeLink::open)
        .map(link -> UUID.fromString(link.subject()))
        .flatMap(accounts::byId)
        .filter(account -> cancel(account, "LINK"))
        .isPresent();
  }

  /** The owner has signed in, and so wants the account; whether a deletion was planned. */
  public boolean cancelBySignIn(Account account) {
    return due(account.id()).isPresent() && cancel(account, "SIGN_IN");
  }

  private boolean cancel(Account account, String by) {
    boolean cancelled =
        database.write(
            e -> {
              boolean planned = new DeletionRepository(e).take(account.id()).isPresent();
              if (planned) {
                links.revoke(e, Purpose.DELETION_CANCEL, account.id().toString());
                // what protects the account is done whether or not it can be told of
                Recipients.owner(account)
                    .ifPresent(
                        owner ->
                            post.enqueue(
                                e,
                                owner,
                                new Letter.DeletionCancelled(Occasion.at(clock.instant())),
                                Asker.house()));
              }
              return planned;
            });
    if (cancelled) {
      audit.write(new AuditEvent.DeletionCancelled(account.uid(), by));
    }
    return cancelled;
  }

  /** Deletes the accounts whose time has come; how many. Of two nodes, one deletes each. */
  public int carryOut() {
    Instant now = clock.instant();
    List<UUID> due = database.read(e -> new DeletionRepository(e).due(now, PORTION));
    return (int)
        due.stream().flatMap(id -> accounts.byId(id).stream()).filter(this::delete).count();
  }

  private boolean delete(Account account) {
    Optional<Sessions.Ended> ended;
    try {
      ended = database.write(e -> deleted(e, account));
    } catch (Untold untold) {
      // at the next turn: nobody's account goes without a word
      return false;
    }
    ended.ifPresent(
        sessions -> {
          logout.tell(sessions);
          accounts.changed(account.id());
          audit.write(new AuditEvent.AccountDeleted(account.uid(), "owner"));
        });
    return ended.isPresent();
  }

  private Optional<Sessions.Ended> deleted(EntityManager entities, Account account) {
    Instant now = clock.instant();
    DeletionRepository deletions = new DeletionRepository(entities);
    // taken once more under lock: a sign-in may have cancelled it a moment ago
    if (deletions.take(account.id()).filter(d -> !d.dueAt().isAfter(now)).isEmpty()) {
      return Optional.empty();
    }
    Sessions.Ended ended = logout.end(entities, account.id(), Optional.empty());
    deletions.retire(account.uid(), now);
    for (Purpose purpose : Purpose.values()) {
      links.revoke(entities, purpose, account.id().toString());
    }
    new AccountRepository(entities).remove(account.id());
    Recipients.owner(account)
        .ifPresent(
            owner -> post.tell(entities, owner, new Letter.AccountDeleted(Occasion.at(now))));
    return Optional.of(ended);
  }
}
