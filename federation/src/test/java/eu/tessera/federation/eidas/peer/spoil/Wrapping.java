package eu.tessera.federation.eidas.peer.spoil;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Spoiling;
import java.util.function.BiConsumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The eight shapes of signature wrapping, made from a good response by somebody on its way: the
 * signed part is moved aside and something else put in its place. The evil assertion is the good
 * one with another identifier of the person, in clear, for the forger cannot sign but can write.
 */
public enum Wrapping implements Spoiling {
  /** The signed response lies within the signature of an evil one. */
  XSW1(
      (r, evil) -> {
        Element original = (Element) r.cloneNode(true);
        Element signature = Dom.first(r, "Signature");
        original.removeChild(Dom.first(original, "Signature"));
        signature.appendChild(original);
        r.setAttribute("ID", "_evil");
        r.appendChild(evil);
      }),
  /** The signed response stands before the signature of an evil one. */
  XSW2(
      (r, evil) -> {
        Element original = (Element) r.cloneNode(true);
        Element signature = Dom.first(r, "Signature");
        original.removeChild(Dom.first(original, "Signature"));
        r.insertBefore(original, signature);
        r.setAttribute("ID", "_evil");
        r.appendChild(evil);
      }),
  /** An evil assertion before the good one. */
  XSW3((r, evil) -> r.insertBefore(evil, Dom.first(r, "EncryptedAssertion"))),
  /** The good assertion within an evil one. */
  XSW4(
      (r, evil) -> {
        Element good = Dom.first(r, "EncryptedAssertion");
        r.replaceChild(evil, good);
        evil.appendChild(good);
      }),
  /** An evil assertion after the good one. */
  XSW5((r, evil) -> r.appendChild(evil)),
  /** The good assertion within the signature, an evil one in its place. */
  XSW6(
      (r, evil) -> {
        Element good = Dom.first(r, "EncryptedAssertion");
        r.replaceChild(evil, good);
        Dom.first(r, "Signature").appendChild(good);
      }),
  /** An evil assertion within extensions, where anything may stand. */
  XSW7(
      (r, evil) -> {
        Element extensions =
            r.getOwnerDocument().createElementNS(r.getNamespaceURI(), "saml2p:Extensions");
        extensions.appendChild(evil);
        r.insertBefore(extensions, Dom.first(r, "Status"));
      }),
  /** The good assertion within an object of the signature, an evil one in its place. */
  XSW8(
      (r, evil) -> {
        Element signature = Dom.first(r, "Signature");
        Element object =
            r.getOwnerDocument().createElementNS(signature.getNamespaceURI(), "ds:Object");
        Element good = Dom.first(r, "EncryptedAssertion");
        r.replaceChild(evil, good);
        object.appendChild(good);
        signature.appendChild(object);
      }),
  /** Two elements of one identifier: which one is signed? */
  DUPLICATE_ID(
      (r, evil) -> {
        evil.setAttribute("ID", r.getAttribute("ID"));
        r.appendChild(evil);
      });

  private final BiConsumer<Element, Element> wrap;

  Wrapping(BiConsumer<Element, Element> wrap) {
    this.wrap = wrap;
  }

  @Override
  public void signed(Element response, Element clearAssertion) {
    Document document = response.getOwnerDocument();
    Element evil = (Element) document.importNode(clearAssertion, true);
    evil.setAttribute("ID", "_wrapped");
    Dom.all(evil, "AttributeValue").stream()
        .filter(v -> v.getTextContent().startsWith("XA/EU/"))
        .forEach(v -> v.setTextContent("XA/EU/somebody-else"));
    wrap.accept(response, evil);
  }
}
