package eu.tessera.web.signin;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.change.Deletions;
import eu.tessera.ejb.session.Confirmations;
import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.signin.Purpose;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What follows for an account from its owner having just proved to be there. */
public final class Afterwards {
  private static final Logger LOG = Logger.getLogger(Afterwards.class.getName());

  private final Confirmations confirmations;
  private final Deletions deletions;

  public Afterwards(Confirmations confirmations, Deletions deletions) {
    this.confirmations = confirmations;
    this.deletions = deletions;
  }

  /**
   * The owner has proved something in this very sign-in. Whoever did so to confirm a change may
   * make it for some minutes; and whoever signs in wants the account to stay.
   */
  void proved(Purpose purpose, Account account, Session session) {
    if (purpose == Purpose.CONFIRM) {
      confirmations.note(session.id());
    }
    try {
      deletions.cancelBySignIn(account);
    } catch (RuntimeException failed) {
      // the link in the letter still cancels it, and nobody is kept from signing in
      LOG.log(Level.WARNING, "a planned deletion could not be cancelled by a sign-in", failed);
    }
  }
}
