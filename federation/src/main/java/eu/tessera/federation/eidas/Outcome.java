package eu.tessera.federation.eidas;

import eu.tessera.federation.identity.EidIdentity;

/** How a sign-in at a country's node ended. */
public sealed interface Outcome permits Outcome.Accepted, Outcome.Declined, Refused {

  /** Every check passed: this is who came. */
  record Accepted(EidIdentity identity) implements Outcome {}

  /** The node says, credibly, that nobody signed in. */
  record Declined(DeclineReason reason) implements Outcome {}
}
