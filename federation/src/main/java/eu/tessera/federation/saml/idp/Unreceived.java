package eu.tessera.federation.saml.idp;

/** A message that is refused before anybody knows who sent it. */
final class Unreceived extends Exception {
  private final RequestCheck check;

  Unreceived(RequestCheck check, String finding) {
    super(finding, null, false, false); // the peer's doing, so no stack trace of ours
    this.check = check;
  }

  RequestCheck check() {
    return check;
  }
}
