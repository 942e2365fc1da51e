package eu.tessera.ejb.dispute;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.AccountStatus;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.browser.KnownBrowsers;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.confirmation.OneTimeLink;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.confirmation.ResetNote;
import eu.tessera.ejb.dispute.DisputeRules.Situation;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.notify.Asker;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Occasion;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.notify.Post.Posted;
import eu.tessera.ejb.notify.Recipient;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.persistence.access.AccessTokenRepository;
import eu.tessera.persistence.account.AccountFields;
import eu.tessera.persistence.account.AccountRepository;
import eu.tessera.persistence.account.AccountRow;
import eu.tessera.persistence.account.DeletionRepository;
import eu.tessera.persistence.account.DeletionRow;
import eu.tessera.persistence.account.DisputableRepository;
import eu.tessera.persistence.account.DisputableRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Opens disputes and settles them. */
@ApplicationScoped
public class Disputes {
  private final Database database;
  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Passwords passwords;
  private final SingleLogout logout;
  private final KnownBrowsers browsers;
  private final Post post;
  private final Letterhead letterhead;
  private final Audit audit;
  private final Clock clock;

  /** For the container's proxy. */
  protected Disputes() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public Disputes(
      Database database,
      Accounts accounts,
      OneTimeLinks links,
      Passwords passwords,
      SingleLogout logout,
      KnownBrowsers browsers,
      Post post,
      Letterhead letterhead,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
    this.logout = logout;
    this.browsers = browsers;
    this.post = post;
    this.letterhead = letterhead;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Lets the reader of a letter say that it was somebody else; part of the transaction in which it
   * happens.
   *
   * @param before the account as it was until then
   * @param occasion of the letter
   * @return the occasion with its link; as it was where the account has no address to write to
   */
  public Occasion open(EntityManager entities, Account before, Happening what, Occasion occasion) {
    return before
        .email()
        .map(address -> open(entities, before.id(), address, what, occasion))
        .orElse(occasion);
  }

  /**
   * The same for a letter to the address that the account had when it happened.
   *
   * @param account its id
   */
  public Occasion open(
      EntityManager entities,
      UUID account,
      EmailAddress address,
      Happening what,
      Occasion occasion) {
    return occasion.disputedAt(link(entities, account, address, what));
  }

  private eu.tessera.ejb.notify.Link link(
      EntityManager entities, UUID account, EmailAddress address, Happening what) {
    Instant now = clock.instant();
    DisputableRow row =
        new DisputableRow(
            account,
            what.name(),
            address.typed(),
            address.canonical(),
            now,
            now.plus(Purpose.NOT_ME.life()));
    new DisputableRepository(entities).add(row);
    String payload = row.id().toString();
    return letterhead.notMe(links.issue(entities, Purpose.NOT_ME, account.toString(), payload));
  }

  /** What a link is about, while it can be used; changes nothing, so a GET may ask. */
  public Optional<Happening> about(String token) {
    return links
        .find(Purpose.NOT_ME, token)
        .filter(OneTimeLink::open)
        .flatMap(link -> database.read(e -> event(e, link)))
        .filter(event -> !event.settled())
        .map(Disputed::what);
  }

  /** Whether an address is kept for another account, which may get it back by a dispute. */
  public boolean keptForAnother(EmailAddress address, UUID account) {
    return database.read(
        e ->
            new DisputableRepository(e)
                .reserved(
                    address.canonical(), Happening.EMAIL_CHANGED.name(), account, clock.instant()));
  }

  /** Settles the dispute of a link: of two at once, one does it and the other is VOID. */
  public DisputeOutcome settle(String token) {
    Optional<Settled> settled = database.write(e -> settled(e, token));
    settled.ifPresent(this::tellOthers);
    return settled.map(Settled::outcome).orElse(DisputeOutcome.VOID);
  }

  private record Settled(
      UUID account, String uid, Happening what, DisputeOutcome outcome, Sessions.Ended ended) {}

  private void tellOthers(Settled settled) {
    accounts.changed(settled.account());
    logout.tell(settled.ended());
    audit.write(
        new AuditEvent.EventDisputed(
            settled.uid(), settled.what().name(), settled.outcome().name()));
  }

  private Optional<Settled> settled(EntityManager entities, String token) {
    Optional<Disputed> event =
        links.take(entities, Purpose.NOT_ME, token).flatMap(link -> event(entities, link));
    Optional<AccountRow> row =
        event.flatMap(e -> new AccountRepository(entities).byId(e.account()));
    return row.flatMap(
        account ->
            DisputeRules.remedy(event.get(), situation(entities, account, event.get()))
                .map(remedy -> applied(entities, account, event.get(), remedy)));
  }

  private Situation situation(EntityManager entities, AccountRow account, Disputed event) {
    Optional<AccountRow> holder =
        new AccountRepository(entities).byEmail(event.address().canonical());
    return new Situation(
        account.fields().email().flatMap(EmailAddress::of),
        account.fields().kind().equals(AccountKind.EXTERNAL.name()),
        holder.filter(h -> !h.id().equals(account.id())).isEmpty(),
        new DeletionRepository(entities).of(account.id()).map(DeletionRow::plannedAt),
        new DisputableRepository(entities)
            .ofAccount(account.id()).stream().map(Disputed::of).toList());
  }

  private Settled applied(EntityManager entities, AccountRow row, Disputed event, Remedy remedy) {
    Instant now = clock.instant();
    String subject = row.id().toString();
    links.revoke(entities, Purpose.EMAIL_CHANGE, subject);
    links.revoke(entities, Purpose.RESET, subject);
    passwords.remove(entities, row.id());
    // and no program goes on by a token that somebody else may have made
    new AccessTokenRepository(entities)
        .all().stream()
            .filter(token -> token.madeBy().equals(row.fields().uid()))
            .filter(token -> token.revokedAt().isEmpty())
            .forEach(token -> token.revoke(now));
    DisputableRepository events = new DisputableRepository(entities);
    remedy.settled().forEach(id -> events.byId(id).ifPresent(e -> e.settle(now)));
    if (remedy.cancelDeletion()) {
      new DeletionRepository(entities).take(row.id());
      links.revoke(entities, Purpose.DELETION_CANCEL, subject);
    }
    AccountFields fields = row.fields();
    if (remedy.giveBack().isPresent()) {
      EmailAddress old = remedy.giveBack().get();
      fields = fields.reachedAt(old.typed(), old.canonical());
    }
    row.change(remedy.suspend() ? fields.in(AccountStatus.SUSPENDED.name()) : fields, now);
    browsers.removeAll(entities, row.id());
    return new Settled(
        row.id(),
        fields.uid(),
        event.what(),
        remedy.suspend() ? DisputeOutcome.SUSPENDED : asked(entities, row, fields.email()),
        logout.end(entities, row.id(), Optional.empty()));
  }

  /** What protects the account is done even where the letter that follows cannot be kept. */
  private DisputeOutcome asked(EntityManager entities, AccountRow row, Optional<String> email) {
    return email
        .flatMap(EmailAddress::of)
        .map(address -> askForPassword(entities, row, address))
        .filter(posted -> posted != Posted.QUEUED)
        .map(posted -> DisputeOutcome.SECURED_UNTOLD)
        .orElse(DisputeOutcome.SECURED);
  }

  private Posted askForPassword(EntityManager entities, AccountRow row, EmailAddress address) {
    String subject = row.id().toString();
    String note = new ResetNote(address.canonical(), "/login").text();
    Recipient reader = new Recipient(address, row.fields().name().full(), row.fields().language());
    return post.enqueue(
        entities,
        reader,
        new Letter.ResetPassword(
            letterhead.choosePassword(links.issue(entities, Purpose.RESET, subject, note)),
            (int) Purpose.RESET.life().toHours()),
        Asker.house());
  }

  private static Optional<Disputed> event(EntityManager entities, OneTimeLink link) {
    return new DisputableRepository(entities)
        .byId(UUID.fromString(link.payload()))
        .map(Disputed::of);
  }

  /** Takes out what can be disputed no more; how many. */
  public int sweep() {
    Instant now = clock.instant();
    return database.write(e -> new DisputableRepository(e).removeExpired(now));
  }
}
