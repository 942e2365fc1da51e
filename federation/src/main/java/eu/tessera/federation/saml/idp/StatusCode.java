package eu.tessera.federation.saml.idp;

/** The status codes of SAML Core 3.2.2.2 that we use. */
public enum StatusCode {
  SUCCESS("Success"),
  REQUESTER("Requester"),
  RESPONDER("Responder"),
  VERSION_MISMATCH("VersionMismatch"),
  AUTHN_FAILED("AuthnFailed"),
  INVALID_ATTR_NAME_OR_VALUE("InvalidAttrNameOrValue"),
  INVALID_NAME_ID_POLICY("InvalidNameIDPolicy"),
  NO_AUTHN_CONTEXT("NoAuthnContext"),
  NO_PASSIVE("NoPassive"),
  NO_SUPPORTED_IDP("NoSupportedIDP"),
  PARTIAL_LOGOUT("PartialLogout"),
  PROXY_COUNT_EXCEEDED("ProxyCountExceeded"),
  REQUEST_DENIED("RequestDenied"),
  REQUEST_UNSUPPORTED("RequestUnsupported"),
  REQUEST_VERSION_TOO_HIGH("RequestVersionTooHigh"),
  REQUEST_VERSION_TOO_LOW("RequestVersionTooLow"),
  UNKNOWN_PRINCIPAL("UnknownPrincipal"),
  UNSUPPORTED_BINDING("UnsupportedBinding"),
  /** No code at this place. */
  NONE("");

  private final String name;

  StatusCode(String name) {
    this.name = name;
  }

  public String uri() {
    return this == NONE ? "" : "urn:oasis:names:tc:SAML:2.0:status:" + name;
  }
}
