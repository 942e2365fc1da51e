package eu.tessera.ejb.operation;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.Vault;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.factor.Tries;
import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.grid.Throttle.Limit;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.assurance.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The account of somebody who asks for help, for operators: found by the whole address or uid only,
 * so that nobody leafs through accounts, and so often an hour. Each look is told to the auditor,
 * whether there was an account or not.
 */
public final class AccountDesk {
  /** How often one person may look. */
  static final Limit LOOKS = new Limit(60, Duration.ofHours(1));

  private final Accounts accounts;
  private final Sessions sessions;
  private final SingleLogout logout;
  private final Tries tries;
  private final Throttle throttle;
  private final Audit audit;
  private final SecretKey naming;

  AccountDesk(
      Accounts accounts,
      Sessions sessions,
      SingleLogout logout,
      Tries tries,
      Throttle throttle,
      Audit audit,
      Vault vault) {
    this.throttle = throttle;
    this.naming = vault.keyFor("account look-up");
    this.accounts = accounts;
    this.sessions = sessions;
    this.logout = logout;
    this.tries = tries;
    this.audit = audit;
  }

  /**
   * How an account stands.
   *
   * @param passwordsLeft wrong passwords that are still looked at, over all sources; the account is
   *     closed to strangers for a while when there are none
   * @param sessions those that live, the newest first
   */
  public record Found(Account account, long passwordsLeft, List<Session> sessions) {
    public Found {
      sessions = List.copyOf(sessions);
    }
  }

  /** The account of an address or uid, as it is typed to sign in. */
  public Answer<Found> find(Actor actor, String typed) {
    if (!actor.operator()) {
      return Answer.refused(Answer.Why.NOT_ALLOWED, "Only operators look at accounts.");
    }
    if (!throttle.allows("account look-up:" + actor.uid(), LOOKS)) {
      return Answer.refused(
          Answer.Why.TOO_OFTEN,
          "You have looked for "
              + LOOKS.times()
              + " accounts within an hour, and that is the most. Wait a few minutes and try again.");
    }
    Optional<Account> account = accounts.byLogin(typed);
    audit.write(
        account
            .<AuditEvent>map(a -> new AuditEvent.AccountLookedAt(a.uid(), actor.uid()))
            .orElseGet(() -> new AuditEvent.AccountNotFound(actor.uid(), digest(typed))));
    return account
        .map(a -> Answer.done(found(a)))
        .orElseGet(
            () -> Answer.refused(Answer.Why.NOT_FOUND, "No account has this address or uid."));
  }

  /** Ends all sessions of an account, and tells the services; how many there were. */
  public Answer<Integer> endSessions(Actor actor, String uid) {
    if (!actor.operator()) {
      return Answer.refused(Answer.Why.NOT_ALLOWED, "Only operators end sessions of others.");
    }
    Optional<Account> account = accounts.byUid(uid);
    if (account.isEmpty()) {
      return Answer.refused(Answer.Why.NOT_FOUND, "There is no account of this uid.");
    }
    int lived = sessions.ofAccount(account.get().id()).size();
    logout.endAll(account.get().id());
    audit.write(new AuditEvent.SessionsEndedBySupport(account.get().uid(), actor.uid(), lived));
    return Answer.done(lived);
  }

  /** Keyed, so that the audit holds no address. */
  private String digest(String typed) {
    String sought =
        EmailAddress.of(typed)
            .map(EmailAddress::canonical)
            .orElseGet(() -> typed.strip().toLowerCase(Locale.ROOT));
    return HexFormat.of().formatHex(Vault.mac(naming, sought.getBytes(StandardCharsets.UTF_8)));
  }

  private Found found(Account account) {
    return new Found(
        account,
        tries.left(Method.PASSWORD, account.id().toString()),
        sessions.ofAccount(account.id()));
  }
}
