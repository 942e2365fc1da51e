package eu.tessera.ejb.registration;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Background;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.confirmation.ResetNote;
import eu.tessera.ejb.confirmation.Token;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.ejb.notify.Asker;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Link;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.notify.Post.Posted;
import eu.tessera.ejb.notify.Recipient;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends links for a new password (S9). Every way does the same work and shows the same page,
 * whatever was typed: for an account that may be used, the link; for an address without one, the
 * way to create one; for a suspended account or a uid of nobody, the work without a letter.
 */
public final class LostPasswords {
  private static final String RENEWAL = "renewal";
  private static final int LONGEST = 320;
  private static final String PATH = "/eim/external/register.cgi";

  private final Database database;
  private final Accounts accounts;
  private final OneTimeLinks links;
  private final Letterhead letterhead;
  private final Post post;
  private final Turnstile turnstile;
  private final Audit audit;
  private final Background background;

  public LostPasswords(
      Database database,
      Accounts accounts,
      OneTimeLinks links,
      Letterhead letterhead,
      Post post,
      Turnstile turnstile,
      Audit audit,
      Background background) {
    this.database = database;
    this.accounts = accounts;
    this.links = links;
    this.letterhead = letterhead;
    this.post = post;
    this.turnstile = turnstile;
    this.audit = audit;
    this.background = background;
  }

  /** Whether somebody can be called that; says nothing about whether there is an account. */
  public static boolean canBeName(String typed) {
    return !typed.isBlank() && typed.strip().length() <= LONGEST;
  }

  /**
   * Sends what is due.
   *
   * @param typed the e-mail address or unique identifier
   * @param language of the page, for a reader whose own is not known
   * @param restart path and query of ours that go on to where the person wanted to go
   * @param from who asks
   */
  public Asked ask(String typed, String language, String restart, From from) {
    return ask("reset", typed, language, restart, from);
  }

  /**
   * The same for who has a link that is over. Nobody proves there to be no program, so these
   * letters are counted by themselves: whoever floods that page keeps nobody from asking here.
   */
  Asked renew(String typed, String language, String restart, From from) {
    return ask(RENEWAL, typed, language, restart, from);
  }

  private Asked ask(String what, String typed, String language, String restart, From from) {
    if (!post.available()) {
      return Asked.NO_MAIL;
    }
    Optional<Account> account =
        accounts.byLogin(typed).filter(a -> a.kind() != AccountKind.VIRTUAL);
    Asker asker = turnstile.asker(account, from);
    if (!turnstile.lets(what, asker)) {
      return Asked.TOO_MANY;
    }
    Optional<Account> usable = account.filter(Account::active).filter(a -> a.email().isPresent());
    Optional<EmailAddress> stranger =
        account.isPresent() ? Optional.empty() : EmailAddress.of(typed);
    Posted posted =
        database.write(e -> write(e, typed, usable, stranger, language, restart, asker));
    if (posted == Posted.FULL) {
      return Asked.NO_MAIL;
    }
    String uid = account.map(Account::uid).orElse(AuditEvent.NOBODY);
    // an event of an account is kept and takes longer than one of nobody: the answer waits for
    // neither
    background.run(() -> audit.write(new AuditEvent.PasswordResetAsked(uid, from.source())));
    return Asked.SENT;
  }

  /**
   * Counts and answers like {@link #renew} for a name that has nothing to do with a link.
   *
   * @param typed that name
   */
  Asked pretend(String typed, From from) {
    if (!post.available()) {
      return Asked.NO_MAIL;
    }
    Asker asker = turnstile.asker(Optional.empty(), from);
    if (!turnstile.lets(RENEWAL, asker)) {
      return Asked.TOO_MANY;
    }
    Posted posted =
        database.write(e -> write(e, typed, Optional.empty(), Optional.empty(), "en", "", asker));
    return posted == Posted.FULL ? Asked.NO_MAIL : Asked.SENT;
  }

  private Posted write(
      EntityManager entities,
      String typed,
      Optional<Account> usable,
      Optional<EmailAddress> stranger,
      String language,
      String restart,
      Asker asker) {
    // for nobody too a row is written, whose link nobody gets
    String subject = usable.map(a -> a.id().toString()).orElse(AuditEvent.NOBODY);
    String mailbox = usable.flatMap(Account::email).map(EmailAddress::canonical).orElse("");
    Token token =
        links.issue(entities, Purpose.RESET, subject, new ResetNote(mailbox, restart).text());
    Letter reset =
        new Letter.ResetPassword(
            letterhead.choosePassword(token), (int) Purpose.RESET.life().toHours());
    if (usable.isPresent()) {
      return post.enqueue(entities, reader(usable.get()), reset, asker);
    }
    if (stranger.isPresent()) {
      Link register = new Link(URI.create(letterhead.baseUrl() + PATH));
      return post.enqueue(
          entities,
          new Recipient(stranger.get(), "", language),
          new Letter.NoAccountHere(register),
          asker);
    }
    return post.pretend(entities, new Recipient(nobody(typed), "", language), reset, asker);
  }

  /** Whom a letter is made out to that is never sent: each name its own, for they are counted. */
  private static EmailAddress nobody(String typed) {
    UUID name = UUID.nameUUIDFromBytes(typed.toLowerCase(Locale.ROOT).getBytes(UTF_8));
    return EmailAddress.of(name + "@nobody.invalid").orElseThrow();
  }

  static Recipient reader(Account account) {
    return new Recipient(account.email().orElseThrow(), account.name().full(), account.language());
  }
}
