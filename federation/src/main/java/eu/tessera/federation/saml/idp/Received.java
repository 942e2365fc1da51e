package eu.tessera.federation.saml.idp;

import java.util.Optional;

/**
 * A message, taken off its binding.
 *
 * @param xml of the message, not yet looked at
 * @param relayState empty when there is none
 * @param signature over the query, where the binding has one
 */
record Received(
    byte[] xml, String relayState, Binding binding, Optional<QuerySignature> signature) {

  /** Takes a message of the kind {@code field}, SAMLRequest or SAMLResponse, off its binding. */
  static Received of(Incoming incoming, String field) throws Unreceived {
    return incoming instanceof Incoming.Redirect redirect
        ? RedirectQuery.read(redirect.query(), field)
        : PostedForm.read(((Incoming.Post) incoming).parameters(), field);
  }
}
