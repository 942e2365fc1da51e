package eu.tessera.ejb.change;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountKind;

/**
 * What owners may change, by the kind of the account (A8).
 *
 * @param names whether their first and last name
 * @param email whether their address
 * @param password whether their password; an eID has none
 * @param deletion whether they may delete the account
 */
public record Managed(boolean names, boolean email, boolean password, boolean deletion) {

  /** What the owner of this account may change. */
  public static Managed of(Account account) {
    AccountKind kind = account.kind();
    boolean own = kind == AccountKind.EXTERNAL;
    return new Managed(own, own, kind != AccountKind.VIRTUAL, kind != AccountKind.INTERNAL);
  }
}
