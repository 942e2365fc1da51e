package eu.tessera.federation.saml.idp.peer;

/** An answer of an identity provider that the service would not take. */
public final class AnswerRefused extends Exception {
  public AnswerRefused(String why) {
    super(why);
  }
}
