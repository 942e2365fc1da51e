package eu.tessera.federation.saml.inspect;

import eu.tessera.federation.saml.Elements;
import eu.tessera.federation.saml.UnsafeXml;
import eu.tessera.federation.saml.UnsafeXml.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes one element of a stream as a document of its own. Prefixes that its text may mean (such as
 * {@code xs:string}) are declared where the stream declares them, or on the root.
 */
final class EntityCopy {
  private final XMLStreamReader reader;
  private final int largest;
  private final int deepest;
  private final StringBuilder out = new StringBuilder(8192);
  private final EntityStream.Group group;
  private boolean tooLarge;

  EntityCopy(XMLStreamReader reader, int largest, EntityStream.Group group, int deepest) {
    this.reader = reader;
    this.largest = largest;
    this.group = group;
    this.deepest = deepest;
  }

  EntityStream.Entity copy() throws XMLStreamException, UnsafeXml {
    String entityId = String.valueOf(reader.getAttributeValue(null, "entityID"));
    start(true);
    int depth = 1;
    while (depth > 0) {
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth > deepest) {
            throw new UnsafeXml(Reason.PARSER, "deeper than " + deepest + " levels");
          }
          start(false);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          write("</" + name() + ">");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            write(escaped(reader.getText(), false));
        default -> EntityStream.harmless(event); // comments and instructions are dropped
      }
    }
    byte[] xml = out.toString().getBytes(StandardCharsets.UTF_8);
    return new EntityStream.Entity(
        entityId, tooLarge || xml.length > largest ? Optional.empty() : Optional.of(xml));
  }

  private void start(boolean root) {
    write("<" + name());
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      declare(reader.getNamespacePrefix(i), reader.getNamespaceURI(i));
    }
    if (root) {
      inherited();
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String local = reader.getAttributeLocalName(i);
      if (!root || !local.equals("validUntil")) {
        String prefix = reader.getAttributePrefix(i);
        attribute(
            prefix == null || prefix.isEmpty() ? local : prefix + ":" + local,
            reader.getAttributeValue(i));
      }
    }
    if (root) {
      earlier(group.end(), Optional.ofNullable(reader.getAttributeValue(null, "validUntil")))
          .ifPresent(end -> attribute("validUntil", end));
    }
    write(">");
  }

  /** What was declared further out and may be meant within. */
  private void inherited() {
    group
        .prefixes()
        .forEach(
            (prefix, uri) -> {
              if (!declaredHere(prefix)) {
                declare(prefix, uri);
              }
            });
  }

  private boolean declaredHere(String prefix) {
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      String one = reader.getNamespacePrefix(i);
      if (prefix.equals(one == null ? "" : one)) {
        return true;
      }
    }
    return false;
  }

  private void declare(String prefix, String uri) {
    String name = prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    attribute(name, uri == null ? "" : uri);
  }

  private void attribute(String name, String value) {
    write(" " + name + "=\"" + escaped(value, true) + "\"");
  }

  private String name() {
    String prefix = reader.getPrefix();
    return prefix == null || prefix.isEmpty()
        ? reader.getLocalName()
        : prefix + ":" + reader.getLocalName();
  }

  private void write(String text) {
    if (out.length() + text.length() > largest) {
      tooLarge = true;
      out.setLength(0);
    }
    if (!tooLarge) {
      out.append(text);
    }
  }

  /** So that reading it again gives the same (XML 1.0, 2.11 and 3.3.3). */
  private static String escaped(String text, boolean attribute) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '\r' -> safe.append("&#xD;");
        case '"' -> safe.append(attribute ? "&quot;" : "\"");
        case '\n' -> safe.append(attribute ? "&#xA;" : "\n");
        case '\t' -> safe.append(attribute ? "&#x9;" : "\t");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  /** The earlier of two ends; one that is no date wins, for the schema will say so. */
  static Optional<String> earlier(Optional<String> outer, Optional<String> own) {
    if (outer.isEmpty() || own.isEmpty()) {
      return own.or(() -> outer);
    }
    boolean sooner = Elements.instant(outer.get()).isBefore(Elements.instant(own.get()));
    return sooner ? outer : own;
  }
}
