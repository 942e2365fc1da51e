package eu.tessera.ejb.change;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.notify.Recipient;
import java.util.Optional;

/** To whom a letter about an account goes. */
final class Recipients {
  private Recipients() {}

  /** The owner, at the account's address; empty where it has none. */
  static Optional<Recipient> owner(Account account) {
    return account.email().map(address -> at(address, account));
  }

  /** The owner, at another address. */
  static Recipient at(EmailAddress address, Account account) {
    return new Recipient(address, account.name().full(), account.language());
  }
}
