package eu.tessera.federation.saml;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.core.xml.schema.XSAny;
import org.opensaml.core.xml.schema.impl.XSAnyBuilder;

/** Elements of namespaces that OpenSAML does not know. */
public final class Elements {
  private Elements() {}

  /** An element with attributes and children. */
  public static XMLObject any(
      String namespace,
      String name,
      String prefix,
      Map<String, String> attributes,
      List<XMLObject> children) {
    XSAny element = new XSAnyBuilder().buildObject(namespace, name, prefix);
    attributes.forEach((n, v) -> element.getUnknownAttributes().put(new QName(n), v));
    element.getUnknownXMLObjects().addAll(children);
    return element;
  }

  /** An element with a text. */
  public static XMLObject text(String namespace, String name, String prefix, String text) {
    XSAny element = new XSAnyBuilder().buildObject(namespace, name, prefix);
    element.setTextContent(text);
    return element;
  }
}
