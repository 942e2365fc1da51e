package eu.tessera.federation.saml.idp;

/** Metadata of which no service can be made. The message is one sentence for the integrator. */
public final class MetadataRefused extends Exception {
  private final Reason reason;

  /** What is wrong with them. */
  public enum Reason {
    /** Not XML that may be handled: size, encoding, document type, structure. */
    UNSAFE,
    /** Does not keep the schema of SAML metadata. */
    SCHEMA,
    /** Names nobody, or with an identifier that is too long. */
    ENTITY_ID,
    /** Not a service provider of SAML 2.0, or more than one. */
    ROLE,
    /** No address for responses by POST. */
    CONSUMER,
    /** An address that no browser may be sent to. */
    ADDRESS,
    /** A key that cannot be read, or is of a kind that we cannot use. */
    KEY
  }

  public MetadataRefused(Reason reason, String sentence) {
    super(sentence, null, false, false); // the peer's doing, so no stack trace of ours
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
