package eu.tessera.federation.saml.idp;

/**
 * The checks that a message of a service goes through, in this order; the first that finds
 * something ends it. What is found up to {@link #CONSUMER} gets a page, for until then nobody knows
 * whose address it is; what is found later is answered in SAML.
 */
public enum RequestCheck {
  /** Parameters that are missing, or there twice, or of the other kind. */
  PARAMETERS,
  RELAY_STATE,
  /** Not base64, or not compressed. */
  ENCODING,
  SIZE,
  PARSER,
  STRUCTURE,
  SCHEMA,
  ISSUER,
  SERVICE_KNOWN,
  METADATA_VALID,
  SIGNED,
  /** A signature was made, but the metadata have no key to check it with. */
  KEY_KNOWN,
  SIGNATURE_ALGORITHM,
  SIGNATURE_TRUSTED,
  DESTINATION,
  /** Where the answer goes, by metadata only; the last that gets a page. */
  CONSUMER,

  VERSION,
  ISSUE_INSTANT,
  PROTOCOL_BINDING,
  SUBJECT,
  NAME_ID_POLICY,
  ATTRIBUTE_SERVICE,
  SCOPING,
  CONTEXT,
  CONDITIONS,
  /** Of a logout request: its end, and whom it names. */
  NOT_ON_OR_AFTER,
  NAME_ID,
  /** Of a logout response: that it answers something, and says how it went. */
  IN_RESPONSE_TO,
  REPLAY
}
