package eu.tessera.ejb.signin;

import java.util.Optional;
import java.util.UUID;

/** The accounts, as far as a sign-in needs them. */
public interface People {

  /**
   * Whose name it is.
   *
   * @param typed an e-mail address or a user id, as typed
   */
  Optional<UUID> byLogin(String typed);

  /**
   * The one form of all the ways to write a name, so that tries for it are counted together whether
   * or not it belongs to anybody.
   */
  String canonical(String typed);

  /** Whether the account may be used: not closed, not suspended. */
  boolean usable(UUID account);
}
