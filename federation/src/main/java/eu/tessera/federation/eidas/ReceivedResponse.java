package eu.tessera.federation.eidas;

import eu.tessera.federation.saml.SamlResponse;

/** A response that is safe to handle and keeps the schema. Nothing in it may be believed yet. */
public final class ReceivedResponse implements Opened {
  private final SamlResponse message;
  private final String inResponseTo;

  ReceivedResponse(SamlResponse message, String inResponseTo) {
    this.message = message;
    this.inResponseTo = inResponseTo;
  }

  /** The request that it claims to answer: by this the caller finds what is {@link Pending}. */
  public String inResponseTo() {
    return inResponseTo;
  }

  SamlResponse message() {
    return message;
  }
}
