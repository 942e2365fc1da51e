package eu.tessera.ejb.account;

import java.util.Optional;

/** What came of making an account. */
public sealed interface Creation {
  /** The account, if it was made. */
  default Optional<Account> account() {
    return this instanceof Created created ? Optional.of(created.made()) : Optional.empty();
  }

  /** It is there now. */
  record Created(Account made) implements Creation {}

  /** Another account has this e-mail address. */
  record EmailTaken() implements Creation {}

  /** Another account has the uid that was asked for. */
  record UidTaken() implements Creation {}
}
