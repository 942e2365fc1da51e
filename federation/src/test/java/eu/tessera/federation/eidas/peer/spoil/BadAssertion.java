package eu.tessera.federation.eidas.peer.spoil;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Spoiling;
import java.util.function.Consumer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the assertion says about itself, its subject, its times and the sign-in. */
public enum BadAssertion implements Spoiling {
  OTHER_VERSION(a -> a.setAttribute("Version", "1.1")),
  OTHER_ISSUER(a -> Dom.first(a, "Issuer").setTextContent("https://node.xb.example/metadata")),
  ISSUED_BEFORE_THE_REQUEST(a -> a.setAttribute("IssueInstant", "2026-11-22T11:58:59Z")),
  ISSUED_AFTER_THE_RESPONSE(a -> a.setAttribute("IssueInstant", "2026-11-22T12:00:01Z")),
  NO_SUBJECT(a -> a.removeChild(Dom.first(a, "Subject"))),
  NO_NAME_ID(a -> remove(a, "NameID")),
  EMPTY_NAME_ID(a -> Dom.first(a, "NameID").setTextContent("")),
  NO_CONFIRMATION(a -> remove(a, "SubjectConfirmation")),
  TWO_CONFIRMATIONS(a -> twice(Dom.first(a, "SubjectConfirmation"))),
  NOT_BEARER(
      a ->
          Dom.first(a, "SubjectConfirmation")
              .setAttribute("Method", "urn:oasis:names:tc:SAML:2.0:cm:sender-vouches")),
  NO_CONFIRMATION_DATA(a -> remove(a, "SubjectConfirmationData")),
  NO_RECIPIENT(a -> data(a).removeAttribute("Recipient")),
  OTHER_RECIPIENT(a -> data(a).setAttribute("Recipient", "https://other.example/cas/login")),
  NO_CONFIRMED_REQUEST(a -> data(a).removeAttribute("InResponseTo")),
  OTHER_CONFIRMED_REQUEST(a -> data(a).setAttribute("InResponseTo", "_another")),
  NO_CONFIRMATION_END(a -> data(a).removeAttribute("NotOnOrAfter")),
  CONFIRMATION_END_IN_OTHER_FORM(a -> data(a).setAttribute("NotOnOrAfter", "tomorrow")),
  CONFIRMATION_OVER(a -> data(a).setAttribute("NotOnOrAfter", "2026-11-22T11:59:00Z")),
  CONFIRMATION_WITH_BEGINNING(a -> data(a).setAttribute("NotBefore", "2026-11-22T12:00:00Z")),
  NO_CONDITIONS(a -> remove(a, "Conditions")),
  NO_NOT_BEFORE(a -> conditions(a).removeAttribute("NotBefore")),
  NO_NOT_ON_OR_AFTER(a -> conditions(a).removeAttribute("NotOnOrAfter")),
  NOT_YET(a -> conditions(a).setAttribute("NotBefore", "2026-11-22T12:01:01Z")),
  NO_LONGER(a -> conditions(a).setAttribute("NotOnOrAfter", "2026-11-22T11:59:00Z")),
  TIME_IN_OTHER_FORM(a -> conditions(a).setAttribute("NotBefore", "22/11/2026")),
  NO_AUDIENCE(a -> remove(a, "AudienceRestriction")),
  EMPTY_AUDIENCE(a -> Dom.first(a, "Audience").setTextContent("")),
  OTHER_AUDIENCE(a -> Dom.first(a, "Audience").setTextContent("https://other.example/")),
  A_SECOND_RESTRICTION_WITHOUT_US(
      a -> {
        twice(Dom.first(a, "AudienceRestriction"));
        Dom.first(a, "Audience").setTextContent("https://other.example/");
      }),
  NO_AUTHN_STATEMENT(a -> remove(a, "AuthnStatement")),
  TWO_AUTHN_STATEMENTS(a -> twice(Dom.first(a, "AuthnStatement"))),
  OLD_SIGN_IN(
      a -> Dom.first(a, "AuthnStatement").setAttribute("AuthnInstant", "2026-11-22T09:00:00Z")),
  NO_LEVEL(a -> remove(a, "AuthnContextClassRef")),
  LOWER_LEVEL(a -> level(a, "http://eidas.europa.eu/LoA/low")),
  UNKNOWN_LEVEL(a -> level(a, "http://eidas.europa.eu/LoA/highest")),
  NOT_NOTIFIED_LEVEL(a -> level(a, "http://eidas.europa.eu/NotNotified/LoA/high")),
  ASSERTION_INSIDE(
      a -> {
        Node inner = a.cloneNode(true);
        ((Element) inner).setAttribute("ID", "_inner");
        Element advice = a.getOwnerDocument().createElementNS(a.getNamespaceURI(), "saml2:Advice");
        advice.appendChild(inner);
        a.insertBefore(advice, Dom.first(a, "AuthnStatement"));
      }),
  COMMENT_IN_THE_NAME(
      a -> {
        Element name = Dom.first(a, "NameID");
        name.setTextContent("admin@x.eu");
        name.appendChild(a.getOwnerDocument().createComment("cut"));
        name.appendChild(a.getOwnerDocument().createTextNode(".evil.example"));
      });

  private final Consumer<Element> change;

  BadAssertion(Consumer<Element> change) {
    this.change = change;
  }

  @Override
  public void assertion(Element assertion) {
    change.accept(assertion);
  }

  private static Element data(Element assertion) {
    return Dom.first(assertion, "SubjectConfirmationData");
  }

  private static Element conditions(Element assertion) {
    return Dom.first(assertion, "Conditions");
  }

  private static void level(Element assertion, String uri) {
    Dom.first(assertion, "AuthnContextClassRef").setTextContent(uri);
  }

  static void remove(Element within, String name) {
    Element gone = Dom.first(within, name);
    gone.getParentNode().removeChild(gone);
  }

  static void twice(Element element) {
    element.getParentNode().insertBefore(element.cloneNode(true), element.getNextSibling());
  }
}
