package eu.tessera.ejb.mockup;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one place where this room parses XML, set for hostile input: the JDK's own parser (never one
 * that happens to be on the class path), no DOCTYPE, so no entities and nothing fetched, and limits
 * to depth, number of elements, attributes and length of a text.
 */
final class XmlDocument {
  static final int DEEPEST = 32;
  static final int MOST_ELEMENTS = 500_000;
  static final int MOST_ATTRIBUTES = 32;
  static final int LONGEST_TEXT = 64 * 1024;

  private final XMLStreamReader reader;
  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;
  private XmlElement root;

  private XmlDocument(XMLStreamReader reader) {
    this.reader = reader;
  }

  /** An element whose end tag has not come yet. */
  private static final class Open {
    private final String name;
    private final String namespace;
    private final int line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Open(String name, String namespace, int line) {
      this.name = name;
      this.namespace = namespace;
      this.line = line;
    }

    XmlElement closed() {
      return new XmlElement(name, namespace, line, attributes, children, text.toString().strip());
    }
  }

  /**
   * The root element.
   *
   * @throws Unreadable when it is not well formed, or over a limit, or has a DOCTYPE
   */
  static XmlElement parse(byte[] bytes) throws Unreadable {
    XMLStreamReader reader = null;
    try {
      reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
      return new XmlDocument(reader).document();
    } catch (XMLStreamException malformed) {
      int line = malformed.getLocation() == null ? 0 : malformed.getLocation().getLineNumber();
      throw new Unreadable(
          Math.max(line, 0),
          "This is not well-formed XML: look for a tag that is not closed, or write &amp; for & and"
              + " &lt; for <.");
    } finally {
      close(reader);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside the file is read");
        });
    return factory;
  }

  private XmlElement document() throws XMLStreamException, Unreadable {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw here("A DOCTYPE or an entity of one's own is not read: take it out.");
        default -> {
          // comments, processing instructions and white space say nothing
        }
      }
    }
    return root;
  }

  private void start() throws Unreadable {
    if (open.size() >= DEEPEST) {
      throw here("Elements are nested more than " + DEEPEST + " deep.");
    }
    if (++elements > MOST_ELEMENTS) {
      throw here("There are more than " + MOST_ELEMENTS + " elements.");
    }
    if (reader.getAttributeCount() > MOST_ATTRIBUTES) {
      throw here("An element has more than " + MOST_ATTRIBUTES + " attributes.");
    }
    String namespace = reader.getNamespaceURI();
    Open element = new Open(reader.getLocalName(), namespace == null ? "" : namespace, line());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
    }
    open.push(element);
  }

  private void end() {
    XmlElement element = open.pop().closed();
    if (open.isEmpty()) {
      root = element;
    } else {
      open.peek().children.add(element);
    }
  }

  private void text() throws Unreadable {
    if (open.isEmpty()) {
      return; // white space around the root
    }
    StringBuilder text = open.element().text;
    if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
      throw here("A text is longer than " + LONGEST_TEXT + " characters.");
    }
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
  }

  private Unreadable here(String sentence) {
    return new Unreadable(line(), sentence);
  }

  private int line() {
    return Math.max(reader.getLocation().getLineNumber(), 0);
  }

  private static void close(XMLStreamReader reader) {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (XMLStreamException unimportant) {
      // it reads from memory: there is nothing to give back
    }
  }
}
