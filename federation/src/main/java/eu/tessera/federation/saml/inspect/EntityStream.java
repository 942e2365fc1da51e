package eu.tessera.federation.saml.inspect;

import eu.tessera.federation.saml.UnsafeXml;
import eu.tessera.federation.saml.UnsafeXml.Reason;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cuts a federation's file (SAML Metadata 2.3.1, EntitiesDescriptor) into its entities, each a
 * document of its own. Holds one entity at a time, so the size of the file does not matter. Nothing
 * of an entity is believed: each goes through the front door like an uploaded one.
 *
 * <p>The end of a group is handed down: an entity without a {@code validUntil}, or with a later
 * one, gets that of its group (2.3.1: the attribute holds for all that it contains).
 */
public final class EntityStream implements AutoCloseable {
  private static final String MD = "urn:oasis:names:tc:SAML:2.0:metadata";
  private static final int DEEPEST = 100;
  private static final XMLInputFactory READERS = hardened();

  private final XMLStreamReader reader;
  private final int largest;
  private final Deque<Group> groups = new ArrayDeque<>();
  private boolean begun;

  /**
   * A group that is open.
   *
   * @param end its own or that of a group around it, whichever is earlier
   * @param prefixes all that are declared so far
   */
  record Group(Optional<String> end, Map<String, String> prefixes) {}

  /**
   * One entity.
   *
   * @param xml the document; empty where it was larger than allowed
   */
  public record Entity(String entityId, Optional<byte[]> xml) {}

  /**
   * @param in the file; closed by the caller
   * @param largest bytes of one entity; a larger one is passed over
   * @throws UnsafeXml when it is not XML in UTF-8
   */
  public EntityStream(InputStream in, int largest) throws UnsafeXml {
    this.largest = largest;
    try {
      this.reader = READERS.createXMLStreamReader(in, "UTF-8");
    } catch (XMLStreamException e) {
      throw new UnsafeXml(Reason.PARSER, "not XML");
    }
  }

  /**
   * The next entity; empty at the end.
   *
   * @throws UnsafeXml when the file ends or goes on in a way that cannot be read
   */
  public Optional<Entity> next() throws UnsafeXml {
    try {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          Optional<Entity> entity = started();
          if (entity.isPresent()) {
            return entity;
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          groups.pop();
        } else {
          harmless(event);
        }
      }
      return Optional.empty();
    } catch (XMLStreamException broken) {
      throw new UnsafeXml(
          Reason.PARSER, "the parser stopped at line " + broken.getLocation().getLineNumber());
    }
  }

  /** An entity, or empty for a group or what stands beside entities. */
  private Optional<Entity> started() throws XMLStreamException, UnsafeXml {
    boolean metadata = MD.equals(reader.getNamespaceURI());
    if (!begun) {
      begun = true;
      String declared = reader.getCharacterEncodingScheme();
      if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
        throw new UnsafeXml(Reason.ENCODING, "declares another encoding than UTF-8");
      }
      if (!metadata || !reader.getLocalName().equals("EntitiesDescriptor")) {
        throw new UnsafeXml(Reason.STRUCTURE, "the root is not EntitiesDescriptor");
      }
    }
    if (metadata && reader.getLocalName().equals("EntityDescriptor") && !groups.isEmpty()) {
      return Optional.of(new EntityCopy(reader, largest, groups.peek(), DEEPEST).copy());
    }
    if (metadata && reader.getLocalName().equals("EntitiesDescriptor")) {
      if (groups.size() >= DEEPEST) {
        throw new UnsafeXml(Reason.PARSER, "groups within groups without end");
      }
      groups.push(group());
    } else {
      skip();
    }
    return Optional.empty();
  }

  private Group group() {
    Map<String, String> prefixes =
        new TreeMap<>(groups.isEmpty() ? Map.of() : groups.peek().prefixes());
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String prefix = reader.getNamespacePrefix(i);
      String uri = reader.getNamespaceURI(i);
      prefixes.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
    }
    Optional<String> own = Optional.ofNullable(reader.getAttributeValue(null, "validUntil"));
    Optional<String> outer = groups.isEmpty() ? Optional.empty() : groups.peek().end();
    return new Group(EntityCopy.earlier(outer, own), prefixes);
  }

  /** Over the whole of an element that is not a group: the signature, extensions. */
  private void skip() throws XMLStreamException, UnsafeXml {
    int depth = 1;
    while (depth > 0) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (depth > DEEPEST) {
          throw new UnsafeXml(Reason.PARSER, "deeper than " + DEEPEST + " levels");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else {
        harmless(event);
      }
    }
  }

  static void harmless(int event) throws UnsafeXml {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new UnsafeXml(Reason.PARSER, "a document type or an entity");
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (XMLStreamException closed) {
      // nothing is lost by it
    }
  }

  /** The JDK's own, whatever else stands on the class path. */
  static XMLInputFactory hardened() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }
}
