package eu.tessera.federation.cas;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The SOAP body of {@code /samlValidate}: a SAML 1.1 request for the assertion behind an artifact,
 * which is a service ticket. Only what is needed is read.
 *
 * @param artifact the text of the ticket
 * @param requestId to be answered to; clients exist that send none
 */
public record Saml11Request(String artifact, Optional<String> requestId) {
  private static final int LONGEST = 8192;
  private static final int DEEPEST = 16;
  private static final XMLInputFactory FACTORY = factory();

  /**
   * Reads the body. Refuses one that is longer than 8192 characters, has a document type, is not
   * well-formed, or holds no artifact.
   */
  public static Reading<Saml11Request> read(String body) {
    return Unreadable.reading(() -> from(body));
  }

  private static Saml11Request from(String body) {
    if (body == null || body.length() > LONGEST) {
      throw SharedParameters.invalid("The SAML request is missing, or too long.");
    }
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new StringReader(body.strip()));
      return scan(xml);
    } catch (XMLStreamException notXml) {
      throw SharedParameters.invalid("The SAML request is not well-formed XML.");
    }
  }

  private static Saml11Request scan(XMLStreamReader xml) throws XMLStreamException {
    Optional<String> requestId = Optional.empty();
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw SharedParameters.invalid("The SAML request must not have a document type.");
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (++depth > DEEPEST) {
        throw SharedParameters.invalid("The SAML request is nested too deeply.");
      }
      if (xml.getLocalName().equals("Request")) {
        requestId = Optional.ofNullable(xml.getAttributeValue(null, "RequestID"));
      }
      if (xml.getLocalName().equals("AssertionArtifact")) {
        return new Saml11Request(
            xml.getElementText().strip(), requestId.filter(Saml11Request::name));
      }
    }
    throw SharedParameters.invalid("The SAML request holds no AssertionArtifact.");
  }

  /** Whether the text can be repeated as an XML id; what cannot is answered as if not sent. */
  private static boolean name(String id) {
    return id.matches("[A-Za-z_][A-Za-z0-9_.-]{0,127}");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Without the ticket. */
  @Override
  public String toString() {
    return "Saml11Request[****, " + requestId + "]";
  }
}
