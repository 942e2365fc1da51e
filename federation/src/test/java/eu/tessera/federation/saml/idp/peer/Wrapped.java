package eu.tessera.federation.saml.idp.peer;

import eu.tessera.federation.eidas.peer.Dom;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;

/**
 * The eight shapes of signature wrapping, as they apply to a message that is signed as a whole: the
 * good one is moved aside, and an evil one that is not signed stands in its place. Shapes 3 to 8,
 * which of a response wrap its assertion, wrap here what a reader could take for the message.
 */
public enum Wrapped implements Bending {
  /** The signed message lies within the signature of an evil one. */
  XSW1(
      (r, good) -> {
        Element signature = Dom.first(r, "Signature");
        good.removeChild(Dom.first(good, "Signature"));
        signature.appendChild(good);
      }),
  /** The signed message stands before the signature of an evil one. */
  XSW2(
      (r, good) -> {
        Element signature = Dom.first(r, "Signature");
        good.removeChild(Dom.first(good, "Signature"));
        r.insertBefore(good, signature);
      }),
  /** The signed message, with its signature, first in an evil one without. */
  XSW3(
      (r, good) -> {
        r.removeChild(Dom.first(r, "Signature"));
        r.insertBefore(good, r.getFirstChild());
      }),
  /** The signed message, with its signature, last in an evil one without. */
  XSW4(
      (r, good) -> {
        r.removeChild(Dom.first(r, "Signature"));
        r.appendChild(good);
      }),
  /** The good message behind, its signature in the evil one. */
  XSW5(
      (r, good) -> {
        good.removeChild(Dom.first(good, "Signature"));
        r.appendChild(good);
      }),
  /** The good message within the key's information. */
  XSW6(
      (r, good) -> {
        good.removeChild(Dom.first(good, "Signature"));
        Dom.first(r, "KeyInfo").appendChild(good);
      }),
  /** The good message, with its signature, in extensions, where anything may stand. */
  XSW7(
      (r, good) -> {
        r.removeChild(Dom.first(r, "Signature"));
        Element extensions =
            r.getOwnerDocument().createElementNS(r.getNamespaceURI(), "samlp:Extensions");
        extensions.appendChild(good);
        r.insertBefore(extensions, Dom.first(r, "Issuer").getNextSibling());
      }),
  /** The good message in an object of the signature. */
  XSW8(
      (r, good) -> {
        Element signature = Dom.first(r, "Signature");
        good.removeChild(Dom.first(good, "Signature"));
        Element object =
            r.getOwnerDocument().createElementNS(signature.getNamespaceURI(), "ds:Object");
        object.appendChild(good);
        signature.appendChild(object);
      }),
  /** Two elements of one identifier: which one is signed? */
  DUPLICATE_ID(
      (r, good) -> {
        Element extensions =
            r.getOwnerDocument().createElementNS(r.getNamespaceURI(), "samlp:Extensions");
        Element twin =
            r.getOwnerDocument()
                .createElementNS("urn:oasis:names:tc:SAML:2.0:assertion", "saml:Advice");
        twin.setAttribute("ID", good.getAttribute("ID"));
        extensions.appendChild(twin);
        r.setAttribute("ID", good.getAttribute("ID"));
        r.insertBefore(extensions, Dom.first(r, "Signature").getNextSibling());
      });

  private final BiConsumer<Element, Element> wrap;

  Wrapped(BiConsumer<Element, Element> wrap) {
    this.wrap = wrap;
  }

  @Override
  public void signed(Element root) {
    Element good = (Element) root.cloneNode(true);
    root.setAttribute("ID", "_evil");
    wrap.accept(root, good);
  }
}
