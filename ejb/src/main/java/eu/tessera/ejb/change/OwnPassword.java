package eu.tessera.ejb.change;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.confirmation.OneTimeLinks;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.dispute.Disputes;
import eu.tessera.ejb.dispute.Happening;
import eu.tessera.ejb.factor.password.HashedPassword;
import eu.tessera.ejb.factor.password.PasswordChange;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.ejb.factor.password.policy.NewPasswords;
import eu.tessera.ejb.factor.password.policy.Owner;
import eu.tessera.ejb.factor.password.policy.PasswordFlaw;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Occasion;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.notify.Untold;
import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Changes the password of an account, by its owner. */
@ApplicationScoped
public class OwnPassword {
  private final Database database;
  private final Passwords passwords;
  private final NewPasswords rules;
  private final OneTimeLinks links;
  private final Disputes disputes;
  private final SingleLogout logout;
  private final Post post;
  private final Audit audit;
  private final Clock clock;

  /** For the container's proxy. */
  protected OwnPassword() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public OwnPassword(
      Database database,
      Passwords passwords,
      NewPasswords rules,
      OneTimeLinks links,
      Disputes disputes,
      SingleLogout logout,
      Post post,
      Audit audit,
      Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.rules = rules;
    this.links = links;
    this.disputes = disputes;
    this.logout = logout;
    this.post = post;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is wrong with a new password; empty when it may be used. */
  public List<PasswordFlaw> flaws(Account account, String password) {
    return rules.flaws(password, Owner.of(account));
  }

  /** The rules for the page that states them, and samples. */
  public NewPasswords rules() {
    return rules;
  }

  /**
   * Sets another password that the rules take. All sessions but this one end, links that were sent
   * for a reset come to nothing, and the owner is told: all of it or, where the owner cannot be
   * told, nothing.
   *
   * @param session in which it is changed
   */
  public PasswordChange change(Account account, Session session, char[] password) {
    Optional<HashedPassword> hashed = passwords.hashed(password);
    if (hashed.isEmpty()) {
      return PasswordChange.BUSY;
    }
    Sessions.Ended ended;
    try {
      ended = database.write(e -> changed(e, account, session, hashed.get()));
    } catch (Untold untold) {
      return PasswordChange.UNTOLD;
    } catch (Conflict sameFormTwice) {
      return PasswordChange.BUSY;
    }
    audit.write(new AuditEvent.PasswordSet(account.uid(), "owner"));
    logout.tell(ended);
    return PasswordChange.DONE;
  }

  private Sessions.Ended changed(
      EntityManager entities, Account account, Session session, HashedPassword hashed) {
    String subject = account.id().toString();
    passwords.put(entities, account.id(), hashed);
    links.revoke(entities, Purpose.RESET, subject);
    // somebody who knew the old password may have asked for it
    links.revoke(entities, Purpose.EMAIL_CHANGE, subject);
    Occasion occasion =
        disputes.open(
            entities,
            account,
            Happening.PASSWORD_CHANGED,
            Occasion.at(clock.instant()).on(session.device()));
    Recipients.owner(account)
        .ifPresent(owner -> post.tell(entities, owner, new Letter.PasswordChanged(occasion)));
    return logout.end(entities, account.id(), Optional.of(session.id()));
  }
}
