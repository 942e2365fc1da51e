package eu.tessera.federation.cas;

/**
 * Why a request is refused, with the word for it in either dialect: EU Login's codes, and those of
 * CAS 2.5.3 and 2.7.3. Where the standard has no word of its own, the nearest is used.
 */
public enum FailureCode {
  /** A parameter is missing or cannot be read. */
  INVALID_REQUEST("INVALID_REQUEST", "INVALID_REQUEST"),
  /** Unknown, expired, validated before, or not fresh though {@code renew} was asked. */
  INVALID_TICKET("INVALID_TICKET", "INVALID_TICKET"),
  /** A kind of ticket that this endpoint or request does not take. */
  WRONG_TICKET_TYPE("INVALID_TICKET", "INVALID_TICKET_SPEC"),
  /** Not the service that the ticket was issued for. */
  INVALID_SERVICE("INVALID_SERVICE", "INVALID_SERVICE"),
  /** The person's assurance level is too low for the service. */
  INVALID_USER("INVALID_USER", "UNAUTHORIZED_SERVICE"),
  /** None of the strengths asked for was used, or can be had. */
  INVALID_STRENGTH("INVALID_STRENGTH", "INVALID_TICKET_SPEC"),
  /** The sign-in was weaker than asked for. */
  INSUFFICIENT_AUTHENTICATION_LEVEL("INSUFFICIENT_AUTHENTICATION_LEVEL", "INVALID_TICKET_SPEC"),
  /** The callback is not an https address that can be read. */
  INVALID_PROXY_CALLBACK_URL("INVALID_PROXY_CALLBACK_URL", "INVALID_PROXY_CALLBACK"),
  /** The service's definition does not allow the callback. */
  UNAUTHORIZED_PROXY_CALLBACK("INVALID_PROXY_CALLBACK_URL", "UNAUTHORIZED_SERVICE_PROXY"),
  /** The callback did not acknowledge. */
  PROXY_COMMUNICATION_ERROR("ECAS_PROXY_COMMUNICATION_ERROR", "INVALID_PROXY_CALLBACK"),
  /** No such proxy granting ticket. */
  BAD_PGT("BAD_PGT", "BAD_PGT"),
  /** No proxy ticket for that target. The spelling is the original's. */
  ACCESSED_DENIED("ACCESSED_DENIED", "UNAUTHORIZED_SERVICE"),
  INTERNAL_ERROR("INTERNAL_ERROR", "INTERNAL_ERROR");

  private final String euLogin;
  private final String cas;

  FailureCode(String euLogin, String cas) {
    this.euLogin = euLogin;
    this.cas = cas;
  }

  /** The code on the wire. */
  public String in(Dialect dialect) {
    return dialect == Dialect.EU_LOGIN ? euLogin : cas;
  }
}
