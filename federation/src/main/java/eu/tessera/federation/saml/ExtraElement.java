package eu.tessera.federation.saml;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.core.xml.schema.XSAny;
import org.opensaml.core.xml.schema.impl.XSAnyBuilder;

/**
 * An element that a profile adds to SAML.
 *
 * @param namespace its own
 * @param prefix how the namespace is written
 * @param text empty where it has children
 */
public record ExtraElement(
    String namespace,
    String prefix,
    String name,
    Map<String, String> attributes,
    List<ExtraElement> children,
    String text) {
  public ExtraElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  XMLObject xml() {
    XSAny element = new XSAnyBuilder().buildObject(namespace, name, prefix);
    attributes.forEach((n, v) -> element.getUnknownAttributes().put(new QName(n), v));
    children.forEach(child -> element.getUnknownXMLObjects().add(child.xml()));
    if (!text.isEmpty()) {
      element.setTextContent(text);
    }
    return element;
  }
}
