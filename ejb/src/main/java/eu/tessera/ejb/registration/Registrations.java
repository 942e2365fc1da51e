package eu.tessera.ejb.registration;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.confirmation.Token;
import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Letterhead;
import eu.tessera.ejb.notify.Asker;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.notify.Post.Posted;
import eu.tessera.ejb.notify.Recipient;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Takes applications for an account. Until the letter's link is followed there is nothing but the
 * link: no account, no name, no address in clear. An address that has an account gets another
 * letter, and the browser sees no difference: the same look-up, the same rows written, the same
 * page.
 */
public final class Registrations {
  private static final UUID NOBODY = new UUID(0, 0);

  private final Database database;
  private final Accounts accounts;
  private final Disputes disputes;
  private final OneTimeLinks links;
  private final Letterhead letterhead;
  private final Post post;
  private final Turnstile turnstile;
  private final Audit audit;
  private final SecretKey naming;

  public Registrations(
      Database database,
      Accounts accounts,
      Disputes disputes,
      OneTimeLinks links,
      Letterhead letterhead,
      Post post,
      Turnstile turnstile,
      Audit audit,
      Vault vault) {
    this.database = database;
    this.accounts = accounts;
    this.disputes = disputes;
    this.links = links;
    this.letterhead = letterhead;
    this.post = post;
    this.turnstile = turnstile;
    this.audit = audit;
    this.naming = vault.keyFor("registration");
  }

  /** Whether accounts can be created here: not where no mail can be sent. */
  public boolean open() {
    return post.available();
  }

  /**
   * Sends the link by which a password is chosen, or tells the reader of an account that is there.
   *
   * @param from who asks
   */
  public Asked ask(Application application, From from) {
    if (!post.available()) {
      return Asked.NO_MAIL;
    }
    EmailAddress email = application.email();
    Optional<Account> there = accounts.byEmail(email);
    Asker asker = turnstile.asker(there, from);
    if (!turnstile.lets("register", asker)) {
      return Asked.TOO_MANY;
    }
    boolean kept = disputes.keptForAnother(email, NOBODY);
    Recipient reader = new Recipient(email, application.name().full(), application.language());
    Posted posted =
        database.write(e -> write(e, application, reader, there.isPresent() || kept, asker));
    if (posted == Posted.FULL) {
      return Asked.NO_MAIL;
    }
    audit.write(new AuditEvent.RegistrationAsked(from.source()));
    return Asked.SENT;
  }

  /** Both letters come with a link's row, so that both ways write the same. */
  private Posted write(
      EntityManager entities,
      Application application,
      Recipient reader,
      boolean there,
      Asker asker) {
    Token token =
        links.issue(
            entities, Purpose.REGISTRATION, subject(application), Pending.written(application));
    Letter fresh =
        new Letter.ConfirmRegistration(
            letterhead.choosePassword(token), (int) Purpose.REGISTRATION.life().toHours());
    Letter existing = new Letter.AlreadyRegistered(letterhead.signIn());
    return post.enqueue(entities, reader, there ? existing : fresh, asker);
  }

  /** Under which all links of one address are known. */
  String subject(Application application) {
    byte[] canonical = application.email().canonical().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Vault.mac(naming, canonical));
  }
}
