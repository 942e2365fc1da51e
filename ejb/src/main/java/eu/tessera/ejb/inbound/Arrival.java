package eu.tessera.ejb.inbound;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.signin.Problem;
import eu.tessera.federation.assurance.Proof;

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

  /** No sign-in waits for it. */
  record Stray(Problem.Kind kind, String cause) implements Arrival {}
}
