package eu.tessera.ejb.registration;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.Creation;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.account.NewAccount;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.confirmation.OneTimeLink;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.confirmation.ResetNote;
import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Happening;
import eu.tessera.ejb.factor.password.HashedPassword;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.ejb.factor.password.policy.NewPasswords;
import eu.tessera.ejb.factor.password.policy.Owner;
import eu.tessera.ejb.factor.password.policy.PasswordFlaw;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Occasion;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.session.Sessions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Chooses a password by a link of a letter (P4, S9). Finding a link changes nothing; the link, the
 * account and its password come about in one transaction, after the password was found good and
 * hashed.
 */
public final class PasswordLinks {
  private static final String BY_REGISTRATION = "registration";
  private static final String BY_RESET = "reset";

  private final Accounts accounts;
  private final Passwords passwords;
  private final NewPasswords rules;
  private final OneTimeLinks links;
  private final Registrations registrations;
  private final LostPasswords resets;
  private final Notices notices;
  private final Audit audit;

  /** What else happens when a password was set by mailbox. */
  public record Notices(
      Database database, Disputes disputes, Post post, SingleLogout logout, Clock clock) {}

  public PasswordLinks(
      Accounts accounts,
      Passwords passwords,
      NewPasswords rules,
      OneTimeLinks links,
      Registrations registrations,
      LostPasswords resets,
      Notices notices,
      Audit audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.rules = rules;
    this.links = links;
    this.registrations = registrations;
    this.resets = resets;
    this.notices = notices;
    this.audit = audit;
  }

  /** What a token stands for; changes nothing, so a GET may ask. */
  public ChosenBy find(String token) {
    return links.find(token).map(this::standing).orElseGet(ChosenBy.Unknown::new);
  }

  private ChosenBy standing(OneTimeLink link) {
    if (link.purpose() == Purpose.REGISTRATION) {
      Application application = Pending.read(link.payload());
      return link.open() ? open(application) : over(link);
    }
    if (link.purpose() == Purpose.RESET) {
      return proved(link)
          .filter(a -> link.open())
          .map(a -> open(a, link))
          .orElseGet(() -> over(link));
    }
    return new ChosenBy.Unknown();
  }

  private static ChosenBy open(Application application) {
    return new ChosenBy.Open(
        Purpose.REGISTRATION,
        application.email().typed(),
        Owner.of(application.email(), application.name()),
        application.restart());
  }

  private static ChosenBy open(Account account, OneTimeLink link) {
    return new ChosenBy.Open(
        Purpose.RESET,
        account.email().map(EmailAddress::typed).orElse(account.uid()),
        Owner.of(account),
        restart(link));
  }

  private static ChosenBy over(OneTimeLink link) {
    return new ChosenBy.Over(link.purpose(), restart(link));
  }

  /**
   * Sets the password.
   *
   * @param device a few words about the browser, for the letter
   */
  public Choosing choose(String token, String password, String device) {
    if (!(find(token) instanceof ChosenBy.Open open)) {
      return new Choosing.Gone();
    }
    List<PasswordFlaw> flaws = rules.flaws(password, open.owner());
    if (!flaws.isEmpty()) {
      return new Choosing.Flawed(flaws);
    }
    Optional<HashedPassword> hashed = passwords.hashed(password.toCharArray());
    if (hashed.isEmpty()) {
      return new Choosing.Busy();
    }
    return open.purpose() == Purpose.REGISTRATION
        ? registered(token, hashed.get())
        : reset(token, hashed.get(), device);
  }

  /** Everything is in one transaction; a link that somebody else has taken undoes it all. */
  private Choosing registered(String token, HashedPassword hashed) {
    Application application =
        Pending.read(links.find(Purpose.REGISTRATION, token).orElseThrow().payload());
    Creation creation;
    try {
      creation =
          accounts.create(
              NewAccount.external(application.email(), application.name(), application.language()),
              (entities, account) -> {
                if (links.take(entities, Purpose.REGISTRATION, token).isEmpty()) {
                  throw new LinkTaken();
                }
                passwords.put(entities, account.id(), hashed);
                links.revoke(entities, Purpose.REGISTRATION, registrations.subject(application));
              });
    } catch (LinkTaken somebodyWasFirst) {
      return new Choosing.Gone();
    }
    return creation
        .account()
        .map(account -> welcomed(account, application))
        .orElseGet(() -> new Choosing.AccountThere(application.restart()));
  }

  private Choosing welcomed(Account account, Application application) {
    audit.write(
        new AuditEvent.AccountCreated(account.uid(), account.kind().name(), BY_REGISTRATION));
    audit.write(new AuditEvent.PasswordSet(account.uid(), BY_REGISTRATION));
    return new Choosing.Done(account, true, application.restart());
  }

  /** Proves the mailbox and nothing else: no factor is removed, and all sessions end. */
  private Choosing reset(String token, HashedPassword hashed, String device) {
    Optional<OneTimeLink> link = links.find(Purpose.RESET, token);
    Optional<Account> owner = link.flatMap(this::proved);
    Optional<Sessions.Ended> ended;
    try {
      ended =
          owner.flatMap(
              account -> notices.database().write(e -> taken(e, token, account, hashed, device)));
    } catch (eu.tessera.ejb.notify.Untold untold) {
      return new Choosing.Untold();
    } catch (Conflict sameFormTwice) {
      return new Choosing.Gone();
    }
    if (ended.isEmpty()) {
      return new Choosing.Gone();
    }
    Account account = owner.get();
    audit.write(new AuditEvent.PasswordSet(account.uid(), BY_RESET));
    notices.logout().tell(ended.get());
    return new Choosing.Done(account, false, restart(link.get()));
  }

  private Optional<Sessions.Ended> taken(
      EntityManager entities, String token, Account account, HashedPassword hashed, String device) {
    if (links.take(entities, Purpose.RESET, token).isEmpty()) {
      return Optional.empty();
    }
    passwords.put(entities, account.id(), hashed);
    links.revoke(entities, Purpose.RESET, account.id().toString());
    links.revoke(entities, Purpose.EMAIL_CHANGE, account.id().toString());
    Occasion occasion =
        notices
            .disputes()
            .open(
                entities,
                account,
                Happening.PASSWORD_CHANGED,
                Occasion.at(notices.clock().instant()).on(device));
    account
        .email()
        .ifPresent(
            email ->
                notices
                    .post()
                    .tell(
                        entities,
                        LostPasswords.reader(account),
                        new Letter.PasswordChanged(occasion)));
    return Optional.of(notices.logout().end(entities, account.id(), Optional.empty()));
  }

  /**
   * Sends a fresh link in place of one that is over (P3), if the user name is the one it was for;
   * the answer is the same where it is not.
   *
   * @param typed the user name
   * @param language of the page
   * @param from who asks
   */
  public Asked renew(String token, String typed, String language, From from) {
    Optional<OneTimeLink> over = links.find(token).filter(link -> !link.open());
    Optional<Application> application =
        over.filter(link -> link.purpose() == Purpose.REGISTRATION)
            .map(link -> Pending.read(link.payload()))
            .filter(a -> sameAddress(a, typed));
    if (application.isPresent()) {
      return registrations.ask(application.get(), from);
    }
    boolean own =
        over.filter(link -> link.purpose() == Purpose.RESET)
            .flatMap(this::owner)
            .filter(a -> accounts.byLogin(typed).filter(a::equals).isPresent())
            .isPresent();
    return own
        ? resets.renew(typed, language, restart(over.get()), from)
        : resets.pretend(typed, from);
  }

  private static boolean sameAddress(Application application, String typed) {
    return EmailAddress.of(typed)
        .filter(t -> t.canonical().equals(application.email().canonical()))
        .isPresent();
  }

  /** The account that a link for a reset is about, if it may be used. */
  private Optional<Account> owner(OneTimeLink link) {
    try {
      return accounts.byId(UUID.fromString(link.subject())).filter(Account::active);
    } catch (IllegalArgumentException nobody) {
      return Optional.empty();
    }
  }

  /** The owner, where the account still has the mailbox that the link went to. */
  private Optional<Account> proved(OneTimeLink link) {
    String mailbox = ResetNote.read(link.payload()).address();
    return owner(link)
        .filter(a -> a.email().map(EmailAddress::canonical).equals(Optional.of(mailbox)));
  }

  private static String restart(OneTimeLink link) {
    if (link.purpose() == Purpose.REGISTRATION) {
      return Pending.read(link.payload()).restart();
    }
    String restart = ResetNote.read(link.payload()).restart();
    return restart.startsWith("/") ? restart : "/login";
  }

  /** Undoes the transaction in which an account was about to be made. */
  private static final class LinkTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkTaken() {
      super("the link was taken meanwhile", null, false, false);
    }
  }
}
