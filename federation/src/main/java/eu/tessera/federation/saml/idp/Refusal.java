package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.saml.idp.StatusCode.AUTHN_FAILED;
import static eu.tessera.federation.saml.idp.StatusCode.INVALID_ATTR_NAME_OR_VALUE;
import static eu.tessera.federation.saml.idp.StatusCode.INVALID_NAME_ID_POLICY;
import static eu.tessera.federation.saml.idp.StatusCode.NONE;
import static eu.tessera.federation.saml.idp.StatusCode.NO_AUTHN_CONTEXT;
import static eu.tessera.federation.saml.idp.StatusCode.NO_PASSIVE;
import static eu.tessera.federation.saml.idp.StatusCode.NO_SUPPORTED_IDP;
import static eu.tessera.federation.saml.idp.StatusCode.PARTIAL_LOGOUT;
import static eu.tessera.federation.saml.idp.StatusCode.PROXY_COUNT_EXCEEDED;
import static eu.tessera.federation.saml.idp.StatusCode.REQUESTER;
import static eu.tessera.federation.saml.idp.StatusCode.REQUEST_DENIED;
import static eu.tessera.federation.saml.idp.StatusCode.REQUEST_UNSUPPORTED;
import static eu.tessera.federation.saml.idp.StatusCode.REQUEST_VERSION_TOO_HIGH;
import static eu.tessera.federation.saml.idp.StatusCode.REQUEST_VERSION_TOO_LOW;
import static eu.tessera.federation.saml.idp.StatusCode.RESPONDER;
import static eu.tessera.federation.saml.idp.StatusCode.SUCCESS;
import static eu.tessera.federation.saml.idp.StatusCode.UNKNOWN_PRINCIPAL;
import static eu.tessera.federation.saml.idp.StatusCode.UNSUPPORTED_BINDING;
import static eu.tessera.federation.saml.idp.StatusCode.VERSION_MISMATCH;

/**
 * Why a service is told no, and in which words of SAML: the one table of statuses (SAML Core
 * 3.2.2.2). {@code REQUESTER} where the service must mend something, {@code RESPONDER} where the
 * person or we did not get there.
 */
public enum Refusal {
  VERSION_TOO_LOW(VERSION_MISMATCH, REQUEST_VERSION_TOO_LOW, "Requests are of SAML version 2.0."),
  VERSION_TOO_HIGH(VERSION_MISMATCH, REQUEST_VERSION_TOO_HIGH, "Requests are of SAML version 2.0."),
  NOT_NOW(REQUESTER, REQUEST_DENIED, "The request was issued too long ago, or in the future."),
  SEEN_BEFORE(REQUESTER, REQUEST_DENIED, "A request with this ID was already received."),
  BINDING(REQUESTER, UNSUPPORTED_BINDING, "Responses are sent by HTTP-POST only."),
  NAME_ID_POLICY(REQUESTER, INVALID_NAME_ID_POLICY, "The NameIDPolicy cannot be met."),
  UNKNOWN_CONTEXT(
      REQUESTER, NO_AUTHN_CONTEXT, "None of the requested authentication contexts is offered."),
  SUBJECT(REQUESTER, REQUEST_UNSUPPORTED, "A Subject may hold a NameID in clear and no more."),
  NOT_LISTED(REQUESTER, NO_SUPPORTED_IDP, "The IDPList does not name this identity provider."),
  ATTRIBUTE_SERVICE(
      REQUESTER,
      INVALID_ATTR_NAME_OR_VALUE,
      "The metadata have no AttributeConsumingService of the requested index."),
  CONDITIONS(REQUESTER, REQUEST_DENIED, "The conditions of the request have expired."),

  CANCELLED(RESPONDER, AUTHN_FAILED, "The person cancelled the sign-in."),
  NOT_SIGNED_IN(RESPONDER, AUTHN_FAILED, "The person could not be signed in."),
  PASSIVE(RESPONDER, NO_PASSIVE, "The person cannot be signed in without being asked."),
  LEVEL_NOT_REACHED(
      RESPONDER, NO_AUTHN_CONTEXT, "The person did not sign in by a requested context."),
  NOT_ENTITLED(RESPONDER, REQUEST_DENIED, "The person's account may not use this service."),
  OTHER_PERSON(
      RESPONDER, UNKNOWN_PRINCIPAL, "The person who signed in is not the one of the request."),
  NO_NAME(RESPONDER, INVALID_NAME_ID_POLICY, "There is no name of the requested format."),
  NO_PROXY(RESPONDER, PROXY_COUNT_EXCEEDED, "The person can only be signed in by somebody else."),
  FAULT(RESPONDER, NONE, "The identity provider has failed."),

  NO_SESSION(REQUESTER, UNKNOWN_PRINCIPAL, "There is no such session."),
  LOGOUT_EXPIRED(REQUESTER, REQUEST_DENIED, "The logout request has expired."),
  /** The person is signed out here, but not everywhere: a success with a reservation. */
  SOME_NOT_LOGGED_OUT(SUCCESS, PARTIAL_LOGOUT, "Some services did not confirm the logout."),
  LOGOUT_FAILED(RESPONDER, REQUEST_DENIED, "The session was not ended.");

  private final StatusCode first;
  private final StatusCode second;
  private final String message;

  Refusal(StatusCode first, StatusCode second, String message) {
    this.first = first;
    this.second = second;
    this.message = message;
  }

  /** The outermost status code. */
  public StatusCode first() {
    return first;
  }

  /** The code within it; {@link StatusCode#NONE} where there is none. */
  public StatusCode second() {
    return second;
  }

  /** For the integrator's log, in English; names no person. */
  public String message() {
    return message;
  }
}
