package eu.tessera.federation.saml.idp;

import java.nio.charset.StandardCharsets;

/** What a service gives along to get it back unchanged (SAML Bindings 3.4.3 and 3.5.3). */
final class RelayState {
  /**
   * The standard allows 80 bytes. Real services put whole addresses there, so more is taken, and
   * given back; only what no service needs is refused.
   */
  private static final int MOST_BYTES = 2048;

  private RelayState() {}

  /**
   * Checks it.
   *
   * @throws Unreceived when it is too long, or holds what could end a header or a line of the log
   */
  static String checked(String relayState) throws Unreceived {
    if (relayState.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Unreceived(
          RequestCheck.RELAY_STATE, "a RelayState of more than " + MOST_BYTES + " bytes");
    }
    if (relayState.codePoints().anyMatch(Character::isISOControl)
        || !CanonicalXml.legal(relayState)) {
      throw new Unreceived(RequestCheck.RELAY_STATE, "control characters in the RelayState");
    }
    return relayState;
  }
}
