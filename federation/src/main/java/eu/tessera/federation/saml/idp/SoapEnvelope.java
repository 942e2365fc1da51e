package eu.tessera.federation.saml.idp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Logout messages that we bring ourselves (SAML Bindings 3.2): a signed request in a SOAP envelope,
 * and the status in the envelope that comes back. Of that one nothing but the status is read, and
 * what vouches for it is the service's certificate of TLS.
 */
public final class SoapEnvelope {
  /** SAML Bindings 3.2.2.4. */
  public static final String ACTION = "http://www.oasis-open.org/committees/security";

  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
  private static final String HEAD = "<S:Envelope xmlns:S=\"" + SOAP + "\"><S:Body>";
  private static final String TAIL = "</S:Body></S:Envelope>";

  private SoapEnvelope() {}

  /** The message of a form, in an envelope. */
  public static byte[] around(Outgoing.Post message) {
    String xml =
        new String(Base64.getMimeDecoder().decode(message.value()), StandardCharsets.UTF_8)
            .replaceFirst("^<\\?xml[^>]*\\?>\\s*", "");
    ByteArrayOutputStream envelope = new ByteArrayOutputStream();
    envelope.writeBytes(HEAD.getBytes(StandardCharsets.UTF_8));
    envelope.writeBytes(xml.getBytes(StandardCharsets.UTF_8));
    envelope.writeBytes(TAIL.getBytes(StandardCharsets.UTF_8));
    return envelope.toByteArray();
  }

  /**
   * Whether the answer says that all went well.
   *
   * @param requestId of our request, which the answer must name
   */
  public static boolean confirms(byte[] envelope, String requestId) {
    try {
      Optional<Element> response =
          child(parser().parse(new ByteArrayInputStream(envelope)).getDocumentElement(), "Body")
              .flatMap(body -> child(body, "LogoutResponse"))
              .filter(r -> PROTOCOL.equals(r.getNamespaceURI()))
              .filter(r -> requestId.equals(r.getAttribute("InResponseTo")));
      Optional<Element> code =
          response.flatMap(r -> child(r, "Status")).flatMap(s -> child(s, "StatusCode"));
      boolean partly =
          code.flatMap(c -> child(c, "StatusCode"))
              .filter(c -> StatusCode.PARTIAL_LOGOUT.uri().equals(c.getAttribute("Value")))
              .isPresent();
      return !partly
          && code.filter(c -> StatusCode.SUCCESS.uri().equals(c.getAttribute("Value"))).isPresent();
    } catch (SAXException | IOException unreadable) {
      return false;
    }
  }

  private static Optional<Element> child(Element parent, String name) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && name.equals(element.getLocalName())) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler()); // else the JDK writes to the console
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's parser cannot be hardened", e);
    }
  }
}
