package eu.tessera.federation.cas;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML from outside, read element by element within bounds: no document type, no entity, no more
 * than sixteen levels.
 */
final class BoundedXml {
  private static final int DEEPEST = 16;
  private static final XMLInputFactory FACTORY = factory();

  private final String name;
  private final XMLStreamReader xml;
  private int depth;

  private BoundedXml(String name, XMLStreamReader xml) {
    this.name = name;
    this.xml = xml;
  }

  /** Does something with the elements. */
  @FunctionalInterface
  interface Work<T> {
    T with(BoundedXml elements) throws XMLStreamException;
  }

  /**
   * Reads the text.
   *
   * @param name what it is called in the sentence for who sent it
   * @param longest in characters
   * @throws Unreadable when it is missing, too long or not XML within the bounds
   */
  static <T> T read(String name, String text, int longest, Work<T> work) {
    if (text == null || text.length() > longest) {
      throw SharedParameters.invalid("The " + name + " is missing, or too long.");
    }
    try {
      return work.with(
          new BoundedXml(name, FACTORY.createXMLStreamReader(new StringReader(text.strip()))));
    } catch (XMLStreamException notXml) {
      throw SharedParameters.invalid("The " + name + " is not well-formed XML.");
    }
  }

  /** Goes on to the next event; false at the end. */
  boolean next() throws XMLStreamException {
    if (!xml.hasNext()) {
      return false;
    }
    int event = xml.next();
    if (event == XMLStreamConstants.DTD) {
      throw SharedParameters.invalid("The " + name + " must not have a document type.");
    }
    if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
      throw SharedParameters.invalid("The " + name + " is nested too deeply.");
    }
    if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return true;
  }

  /** Goes on to where the next element begins; false where there is none. */
  boolean nextElement() throws XMLStreamException {
    while (next()) {
      if (begins()) {
        return true;
      }
    }
    return false;
  }

  boolean begins() {
    return xml.isStartElement();
  }

  boolean ends() {
    return xml.isEndElement();
  }

  boolean isText() {
    return xml.isCharacters();
  }

  /** How many elements are open. */
  int depth() {
    return depth;
  }

  /** The name of the element without its prefix. */
  String element() {
    return xml.getLocalName();
  }

  String attribute(String attribute) {
    return xml.getAttributeValue(null, attribute);
  }

  String text() {
    return xml.getText();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
