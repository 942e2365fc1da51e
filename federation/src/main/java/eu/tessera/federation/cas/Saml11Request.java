package eu.tessera.federation.cas;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The SOAP body of {@code /samlValidate}: a SAML 1.1 request for the assertion behind an artifact,
 * which is a service ticket. Only what is needed is read.
 *
 * @param artifact the text of the ticket
 * @param requestId to be answered to; clients exist that send none
 */
public record Saml11Request(String artifact, Optional<String> requestId) {
  private static final int LONGEST = 8192;

  /**
   * Reads the body. Refuses one that is longer than 8192 characters, has a document type, is not
   * well-formed, or holds no artifact.
   */
  public static Reading<Saml11Request> read(String body) {
    return Unreadable.reading(
        () -> BoundedXml.read("SAML request", body, LONGEST, Saml11Request::scan));
  }

  private static Saml11Request scan(BoundedXml xml) throws XMLStreamException {
    Optional<String> requestId = Optional.empty();
    while (xml.nextElement()) {
      if (xml.element().equals("Request")) {
        requestId = Optional.ofNullable(xml.attribute("RequestID"));
      }
      if (xml.element().equals("AssertionArtifact")) {
        return new Saml11Request(textOf(xml), requestId.filter(Saml11Request::name));
      }
    }
    throw SharedParameters.invalid("The SAML request holds no AssertionArtifact.");
  }

  private static String textOf(BoundedXml xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.ends()) {
      if (xml.begins()) {
        throw SharedParameters.invalid("The AssertionArtifact of the SAML request is no text.");
      }
      text.append(xml.isText() ? xml.text() : "");
    }
    return text.toString().strip();
  }

  /** Whether the text can be repeated as an XML id; what cannot is answered as if not sent. */
  private static boolean name(String id) {
    return id.matches("[A-Za-z_][A-Za-z0-9_.-]{0,127}");
  }

  /** Without the ticket. */
  @Override
  public String toString() {
    return "Saml11Request[****, " + requestId + "]";
  }
}
