package eu.tessera.ejb.operation;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.factor.Tries;
import eu.tessera.ejb.logout.SingleLogout;
import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.session.Sessions;
import eu.tessera.federation.assurance.Method;
import java.util.List;
import java.util.Optional;

/**
 * The account of somebody who asks for help, for operators: found by the whole address or uid only,
 * so that nobody leafs through accounts. Each look is told to the auditor.
 */
public final class AccountDesk {
  private final Accounts accounts;
  private final Sessions sessions;
  private final SingleLogout logout;
  private final Tries tries;
  private final Audit audit;

  AccountDesk(Accounts accounts, Sessions sessions, SingleLogout logout, Tries tries, Audit audit) {
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
    Optional<Account> account = accounts.byLogin(typed);
    account.ifPresent(a -> audit.write(new AuditEvent.AccountLookedAt(a.uid(), actor.uid())));
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

  private Found found(Account account) {
    return new Found(
        account,
        tries.left(Method.PASSWORD, account.id().toString()),
        sessions.ofAccount(account.id()));
  }
}
