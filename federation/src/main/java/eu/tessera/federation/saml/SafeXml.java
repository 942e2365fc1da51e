package eu.tessera.federation.saml;

import eu.tessera.federation.saml.UnsafeXml.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The front door for XML from outside: size, UTF-8, a parser without document types, entities or
 * depth, then {@link Structure}. Only what comes out here may meet a schema, a signature or a key
 * (OpenSAML 4.0.1 has no such door: its decryption runs transforms that an unknown sender wrote).
 */
public final class SafeXml {
  private static final String JAXP = "http://www.oracle.com/xml/jaxp/properties/";
  private static final String SAX = "http://xml.org/sax/features/";
  private static final String XERCES = "http://apache.org/xml/features/";

  private final int maximumBytes;
  private final DocumentBuilderFactory parsers = hardened();
  private final DocumentBuilderFactory parsersWithoutComments = hardened();

  /**
   * @param maximumBytes larger documents are refused unread
   */
  public SafeXml(int maximumBytes) {
    this.maximumBytes = maximumBytes;
    parsersWithoutComments.setIgnoringComments(true); // as the signature sees the document
  }

  /**
   * Reads one document.
   *
   * @param xml as received
   * @param shape what it must be
   * @return a DOM of which nothing may be believed yet, but that is safe to handle
   * @throws UnsafeXml at the first gate that it does not pass
   */
  public Document read(byte[] xml, Shape shape) throws UnsafeXml {
    return judged(parse(utf8(bounded(xml)), shape), shape);
  }

  /**
   * Reads the one message of a SOAP envelope.
   *
   * @param envelope as received
   * @param shape what the message in it must be
   * @return a DOM of the message alone, as {@link #read} gives it
   * @throws UnsafeXml at the first gate that envelope or message do not pass
   */
  public Document readEnveloped(byte[] envelope, Shape shape) throws UnsafeXml {
    return judged(SoapBody.message(parse(utf8(bounded(envelope)), shape)), shape);
  }

  private byte[] bounded(byte[] xml) throws UnsafeXml {
    if (xml.length > maximumBytes) {
      throw new UnsafeXml(Reason.SIZE, "more than " + maximumBytes + " bytes");
    }
    return xml;
  }

  private static Document judged(Document document, Shape shape) throws UnsafeXml {
    Optional<String> finding = Structure.finding(document, shape);
    if (finding.isPresent()) {
      throw new UnsafeXml(Reason.STRUCTURE, finding.get());
    }
    return document;
  }

  private static String utf8(byte[] xml) throws UnsafeXml {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(xml)).toString();
    } catch (CharacterCodingException e) {
      throw new UnsafeXml(Reason.ENCODING, "not UTF-8");
    }
  }

  private Document parse(String text, Shape shape) throws UnsafeXml {
    try {
      Document document = parser(shape).parse(new InputSource(new StringReader(text)));
      String declared = document.getXmlEncoding();
      if (declared != null && !declared.equalsIgnoreCase("UTF-8")) {
        throw new UnsafeXml(Reason.ENCODING, "declares another encoding than UTF-8");
      }
      return document;
    } catch (SAXParseException e) {
      throw new UnsafeXml(Reason.PARSER, "the parser stopped at line " + e.getLineNumber());
    } catch (SAXException | IOException e) {
      throw new UnsafeXml(Reason.PARSER, "the parser stopped");
    }
  }

  /** The factory promises nothing about threads; a builder is for one use. */
  private synchronized DocumentBuilder parser(Shape shape) {
    try {
      DocumentBuilder parser =
          (shape.mayHoldComments() ? parsersWithoutComments : parsers).newDocumentBuilder();
      parser.setErrorHandler(QUIET);
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's parser cannot be hardened", e);
    }
  }

  private static DocumentBuilderFactory hardened() {
    // the JDK's own, whatever else stands on the class path
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(XERCES + "disallow-doctype-decl", true);
      factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
      factory.setFeature(XERCES + "dom/defer-node-expansion", false);
      factory.setFeature(SAX + "external-general-entities", false);
      factory.setFeature(SAX + "external-parameter-entities", false);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's parser cannot be hardened", e);
    }
    factory.setXIncludeAware(false);
    factory.setExpandEntityReferences(false);
    factory.setCoalescing(true); // CDATA joins the text around it
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    // at some 3000 levels OpenSAML's unmarshaller overflows the stack
    factory.setAttribute(JAXP + "maxElementDepth", "100");
    factory.setAttribute(JAXP + "elementAttributeLimit", "100");
    return factory;
  }

  private static final ErrorHandler QUIET =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
          throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
          throw e;
        }
      };
}
