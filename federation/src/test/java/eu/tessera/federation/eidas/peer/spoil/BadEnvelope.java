package eu.tessera.federation.eidas.peer.spoil;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Spoiling;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/** What the response says around its assertion; signed by the node all the same. */
public enum BadEnvelope implements Spoiling {
  NO_ID(r -> r.removeAttribute("ID")) {
    @Override
    public boolean signs() {
      return false;
    }
  },
  OTHER_VERSION(r -> r.setAttribute("Version", "2.1")),
  NO_ISSUE_INSTANT(r -> r.removeAttribute("IssueInstant")),
  ISSUED_BEFORE_THE_REQUEST(r -> r.setAttribute("IssueInstant", "2026-11-22T11:58:59Z")),
  ISSUED_IN_THE_FUTURE(r -> r.setAttribute("IssueInstant", "2026-11-22T12:01:01Z")),
  NO_STATUS(r -> r.removeChild(Dom.first(r, "Status"))),
  NO_IN_RESPONSE_TO(r -> r.removeAttribute("InResponseTo")),
  EMPTY_IN_RESPONSE_TO(r -> r.setAttribute("InResponseTo", "")),
  OTHER_IN_RESPONSE_TO(r -> r.setAttribute("InResponseTo", "_another")),
  NO_DESTINATION(r -> r.removeAttribute("Destination")),
  OTHER_DESTINATION(r -> r.setAttribute("Destination", "https://other.example/cas/login")),
  NO_ISSUER(r -> r.removeChild(Dom.first(r, "Issuer"))),
  OTHER_ISSUER(r -> Dom.first(r, "Issuer").setTextContent("https://node.xb.example/metadata")),
  OTHER_ISSUER_FORMAT(
      r ->
          Dom.first(r, "Issuer")
              .setAttribute("Format", "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress")),
  FAILURE_WITH_ASSERTION(
      r ->
          Dom.first(r, "StatusCode")
              .setAttribute("Value", "urn:oasis:names:tc:SAML:2.0:status:Responder"));

  private final Consumer<Element> change;

  BadEnvelope(Consumer<Element> change) {
    this.change = change;
  }

  @Override
  public void response(Element response, Element clearAssertion) {
    change.accept(response);
  }
}
