package eu.tessera.federation.saml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.saml.saml2.core.Attribute;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * An attribute of a person (SAML Core 2.7.3.1).
 *
 * @param name such as {@code http://eidas.europa.eu/attributes/naturalperson/PersonIdentifier}
 * @param nameFormat what kind of name it is, or empty
 * @param values in their order
 */
public record SamlAttribute(String name, String nameFormat, List<Value> values) {
  public static final String URI_NAMES = "urn:oasis:names:tc:SAML:2.0:attrname-format:uri";

  public SamlAttribute {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param text all of its text, stripped
   * @param plain whether it is text only, without elements inside
   * @param marks the attributes of its element, by {@code {namespace}name}
   */
  public record Value(String text, boolean plain, Map<String, String> marks) {
    public Value {
      marks = Map.copyOf(marks);
    }

    /** Personal, so nothing of it is printed. */
    @Override
    public String toString() {
      return "****";
    }

    static Value of(XMLObject value) {
      Element element = value.getDOM();
      Map<String, String> marks = new HashMap<>();
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr a = (Attr) attributes.item(i);
        marks.put("{" + a.getNamespaceURI() + "}" + a.getLocalName(), a.getValue());
      }
      return new Value(
          element.getTextContent().strip(), SignatureShape.children(element).isEmpty(), marks);
    }
  }

  static SamlAttribute of(Attribute attribute) {
    return new SamlAttribute(
        attribute.getName(),
        attribute.getNameFormat() == null ? "" : attribute.getNameFormat(),
        attribute.getAttributeValues().stream().map(Value::of).toList());
  }
}
