package eu.tessera.federation.saml.inspect;

import eu.tessera.federation.saml.StreamedSignature;
import eu.tessera.federation.saml.UnsafeXml;
import eu.tessera.federation.saml.UnsafeXml.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Verifies a federation's file as it passes, without holding it: one reader, which takes the
 * signature from where the schema has it (first in the root), and the digest of all the rest.
 */
public final class AggregateSignature {
  private static final String MD = "urn:oasis:names:tc:SAML:2.0:metadata";
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final int LARGEST = 1 << 17;
  private static final int DEEPEST = 100;

  private final XMLStreamReader reader;
  private final List<PublicKey> keys;

  private AggregateSignature(XMLStreamReader reader, List<PublicKey> keys) {
    this.reader = reader;
    this.keys = keys;
  }

  /**
   * Why the file is not believed, as half a sentence; empty when one of the pinned certificates
   * signed the whole of it.
   *
   * @param in the file; closed by the caller
   */
  public static Optional<String> fault(InputStream in, List<X509Certificate> pinned)
      throws IOException {
    List<PublicKey> keys = pinned.stream().map(X509Certificate::getPublicKey).toList();
    try {
      XMLStreamReader reader = EntityStream.hardened().createXMLStreamReader(in, "UTF-8");
      return new AggregateSignature(reader, keys).fault();
    } catch (XMLStreamException broken) {
      return Optional.of("it is not XML that can be read");
    } catch (UnsafeXml unsafe) {
      return Optional.of(unsafe.getMessage());
    }
  }

  private Optional<String> fault() throws XMLStreamException, UnsafeXml {
    while (reader.next() != XMLStreamConstants.START_ELEMENT) {
      EntityStream.harmless(reader.getEventType());
    }
    if (!MD.equals(reader.getNamespaceURI())
        || !reader.getLocalName().equals("EntitiesDescriptor")) {
      return Optional.of("its root is not EntitiesDescriptor");
    }
    String id = Optional.ofNullable(reader.getAttributeValue(null, "ID")).orElse("");
    CanonicalStream.Tag root = CanonicalStream.Tag.of(reader);
    EntityStream.Group group = new EntityStream.Group(Optional.empty(), prefixes(root));
    StringBuilder space = new StringBuilder();
    while (reader.next() != XMLStreamConstants.START_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.END_ELEMENT) {
        return Optional.of("it is not signed");
      }
      if (reader.isCharacters()) {
        space.append(reader.getText());
      }
      passable();
    }
    if (!DS.equals(reader.getNamespaceURI()) || !reader.getLocalName().equals("Signature")) {
      return Optional.of("it is not signed");
    }
    byte[] signature =
        new EntityCopy(reader, LARGEST, group, DEEPEST)
            .copy()
            .xml()
            .orElseThrow(() -> new UnsafeXml(Reason.SIZE, "its signature is too large"));
    StreamedSignature claimed = StreamedSignature.verified(signature, id, keys);
    byte[] digest = rest(new CanonicalStream(claimed), root, space.toString());
    return MessageDigest.isEqual(digest, claimed.digest())
        ? Optional.empty()
        : Optional.of("it was altered after it was signed");
  }

  /** The whole root again, but for the signature (XML Signature 6.6.4). */
  private byte[] rest(CanonicalStream canonical, CanonicalStream.Tag root, String space)
      throws XMLStreamException, UnsafeXml {
    canonical.start(root);
    canonical.text(space);
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth > DEEPEST) {
            throw new UnsafeXml(Reason.PARSER, "deeper than " + DEEPEST + " levels");
          }
          canonical.start(CanonicalStream.Tag.of(reader));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          canonical.end();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            canonical.text(reader.getText());
        default -> passable();
      }
    }
    return canonical.digest();
  }

  /** A comment is not signed and not read; an instruction is signed, and nobody needs one. */
  private void passable() throws UnsafeXml {
    EntityStream.harmless(reader.getEventType());
    if (reader.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      throw new UnsafeXml(Reason.STRUCTURE, "a processing instruction");
    }
  }

  private static Map<String, String> prefixes(CanonicalStream.Tag root) {
    return new TreeMap<>(root.declared());
  }
}
