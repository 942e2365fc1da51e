package eu.tessera.ejb.mockup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An element of a parsed file.
 *
 * @param namespace empty when there is none
 * @param line where its start tag ends
 * @param attributes by local name
 * @param text its own text, without that of its children, white space around it taken off
 */
record XmlElement(
    String name,
    String namespace,
    int line,
    Map<String, String> attributes,
    List<XmlElement> children,
    String text) {

  XmlElement {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The children of this name in the same namespace. */
  List<XmlElement> all(String childName) {
    return children.stream()
        .filter(child -> child.name.equals(childName) && child.namespace.equals(namespace))
        .toList();
  }

  /** The children of this name within the child of that name, such as users in a list of users. */
  List<XmlElement> all(String listName, String childName) {
    return all(listName).stream().flatMap(list -> list.all(childName).stream()).toList();
  }

  /** The text of the first child of this name that is not blank. */
  Optional<String> value(String childName) {
    return values(childName).stream().findFirst();
  }

  /** The texts of the children of this name that are not blank. */
  List<String> values(String childName) {
    return texts(all(childName));
  }

  /** The texts of the children within a list, blank ones left out. */
  List<String> values(String listName, String childName) {
    return texts(all(listName, childName));
  }

  Optional<String> attribute(String attributeName) {
    return Optional.ofNullable(attributes.get(attributeName)).filter(value -> !value.isBlank());
  }

  /** Names the element only, for its text may be a password. */
  @Override
  public String toString() {
    return "<" + name + "> in line " + line;
  }

  private static List<String> texts(List<XmlElement> elements) {
    return elements.stream().map(XmlElement::text).filter(text -> !text.isEmpty()).toList();
  }
}
