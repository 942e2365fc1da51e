package eu.tessera.federation.saml;

import eu.tessera.federation.saml.UnsafeXml.Reason;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Takes the one message out of a SOAP 1.1 envelope (SAML Bindings 3.2.2). Of the envelope itself
 * nothing is believed, and nothing of it is left.
 */
final class SoapBody {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private SoapBody() {}

  /**
   * The message as a document of its own.
   *
   * @throws UnsafeXml where it is no envelope, or not one with exactly one element in its body
   */
  static Document message(Document envelope) throws UnsafeXml {
    Element root = envelope.getDocumentElement();
    if (!Elements.is(root, SOAP, "Envelope")) {
      throw new UnsafeXml(Reason.STRUCTURE, "not a SOAP envelope");
    }
    Element message = only(SignatureShape.children(only(bodies(root))));
    Element own = (Element) message.cloneNode(true);
    for (Node n = message.getParentNode(); n instanceof Element outer; n = n.getParentNode()) {
      declare(outer, own);
    }
    envelope.removeChild(root);
    envelope.appendChild(own);
    return envelope;
  }

  private static List<Element> bodies(Element envelope) {
    return Elements.children(envelope, SOAP, "Body").toList();
  }

  private static Element only(List<Element> some) throws UnsafeXml {
    if (some.size() != 1) {
      throw new UnsafeXml(Reason.STRUCTURE, "not exactly one message in a SOAP envelope");
    }
    return some.get(0);
  }

  /** Prefixes that the message uses and the envelope declares, the nearest declaration first. */
  private static void declare(Element outer, Element own) {
    NamedNodeMap attributes = outer.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (XMLNS.equals(attribute.getNamespaceURI())
          && !own.hasAttributeNS(XMLNS, attribute.getLocalName())) {
        own.setAttributeNS(XMLNS, attribute.getName(), attribute.getValue());
      }
    }
  }
}
