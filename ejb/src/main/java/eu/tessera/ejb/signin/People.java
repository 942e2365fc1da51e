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

  /** Whether the account may be used: not closed, not suspended. */
  boolean usable(UUID account);
}
