package eu.tessera.ejb.registration;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.factor.password.policy.PasswordFlaw;
import java.util.List;

/** What came of choosing a password by a link. */
public sealed interface Choosing {

  /**
   * It is set, and whoever did it has proved the mailbox and knows the password.
   *
   * @param fresh whether the account was made just now
   * @param restart where the person goes on to
   */
  record Done(Account account, boolean fresh, String restart) implements Choosing {}

  /** The password cannot be used; the link still can. */
  record Flawed(List<PasswordFlaw> flaws) implements Choosing {
    public Flawed {
      flaws = List.copyOf(flaws);
    }
  }

  /** Too many are at it; the link can still be used. */
  record Busy() implements Choosing {}

  /** The owner cannot be told for now, so nothing was changed; the link can still be used. */
  record Untold() implements Choosing {}

  /** Somebody was first, or the link is void by now. */
  record Gone() implements Choosing {}

  /** Meanwhile the address has an account; its owner is before the screen, so that can be told. */
  record AccountThere(String restart) implements Choosing {}
}
