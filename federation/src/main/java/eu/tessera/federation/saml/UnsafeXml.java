package eu.tessera.federation.saml;

/** A document from outside that is refused before it is understood. Names no content of it. */
public final class UnsafeXml extends Exception {
  private final Reason reason;

  /** At which of the gates. */
  public enum Reason {
    SIZE,
    ENCODING,
    PARSER,
    STRUCTURE,
    SCHEMA
  }

  public UnsafeXml(Reason reason, String detail) {
    super(detail, null, false, false); // the peer's doing, so no stack trace of ours
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
