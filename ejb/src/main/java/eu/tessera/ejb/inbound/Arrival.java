package eu.tessera.ejb.inbound;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.signin.Problem;
import eu.tessera.federation.assurance.Proof;
import java.util.Optional;

/** What came of sending somebody to a country's node. */
public sealed interface Arrival {

  /**
   * The node vouches for somebody.
   *
   * @param flow the sign-in that waits
   * @param request the request that was answered
   */
  record Welcome(String flow, String request, Account account, Proof proof) implements Arrival {}

  /**
   * The node vouches for nobody, or is not believed.
   *
   * @param cause for the operator's log
   */
  record TurnedBack(String flow, String request, String country, Problem.Kind kind, String cause)
      implements Arrival {}

  /**
   * The very same answer once more, from a double click: it has been, or is being, looked at.
   *
   * @param flow the sign-in that it belongs to
   */
  record Again(String flow) implements Arrival {}

  /**
   * No sign-in waits for it.
   *
   * @param flow the sign-in to which it once belonged, if it is known
   */
  record Stray(Problem.Kind kind, String cause, Optional<String> flow) implements Arrival {}
}
