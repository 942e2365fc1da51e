package eu.tessera.federation.eidas;

import eu.tessera.federation.saml.SamlStatus;
import java.util.Locale;

/** Why nobody signed in, as far as the node's status says (SAML Core 3.2.2.2). */
public enum DeclineReason {
  USER_CANCELLED,
  CONSENT_REFUSED,
  AUTHENTICATION_FAILED,
  LEVEL_NOT_OFFERED,
  OTHER;

  /**
   * Reads a status. eIDAS has no codes of its own, and nodes say AuthnFailed both for a wrong PIN
   * and for a citizen who went back: only what they write beside it tells these apart (SPID writes
   * numbers).
   */
  static DeclineReason of(SamlStatus status) {
    String message = status.message().orElse("").toLowerCase(Locale.ROOT);
    if (message.contains("cancel") || message.contains("errorcode nr25")) {
      return USER_CANCELLED;
    }
    if (status.because(SamlStatus.REQUEST_DENIED) || message.contains("errorcode nr22")) {
      return CONSENT_REFUSED;
    }
    if (status.because(SamlStatus.NO_AUTHN_CONTEXT)
        || message.contains("202015")
        || message.contains("202019")) {
      return LEVEL_NOT_OFFERED;
    }
    return status.because(SamlStatus.AUTHN_FAILED) ? AUTHENTICATION_FAILED : OTHER;
  }
}
