package eu.tessera.demo.plain;

import eu.tessera.demo.arrival.Arrival;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the XML of {@code /serviceValidate}, flat as EU Login writes it. */
final class AnswerReader {
  private AnswerReader() {}

  /**
   * Reads the answer.
   *
   * @throws IOException when it is not an answer of CAS; a document type is refused (XXE)
   */
  static CasAnswer read(String xml) throws IOException {
    Element root = parsed(xml);
    for (Element child : children(root)) {
      if ("authenticationSuccess".equals(child.getLocalName())) {
        return new CasAnswer.Welcome(arrival(child));
      }
      if ("authenticationFailure".equals(child.getLocalName())) {
        return new CasAnswer.Refused(child.getAttribute("code"), child.getTextContent().strip());
      }
    }
    throw new IOException("neither success nor failure in the answer");
  }

  /** The root element, for showing the answer as it came. */
  static Element parsed(String xml) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java cannot parse XML safely", e);
    } catch (SAXException e) {
      throw new IOException("the answer is not well-formed XML", e);
    }
  }

  static List<Element> children(Element parent) {
    var found = new ArrayList<Element>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  private static Arrival arrival(Element success) throws IOException {
    String user = "";
    var fields = new LinkedHashMap<String, List<String>>();
    for (Element child : children(success)) {
      if ("user".equals(child.getLocalName())) {
        user = child.getTextContent().strip();
      } else {
        collect(child, fields);
      }
    }
    if (user.isEmpty()) {
      throw new IOException("a success without a user");
    }
    return new Arrival(user, fields);
  }

  /** A leaf is a field; a list ({@code strengths}, {@code groups}) is one with several values. */
  private static void collect(Element element, Map<String, List<String>> fields) {
    var values = fields.computeIfAbsent(element.getLocalName(), n -> new ArrayList<>());
    var inner = children(element);
    if (inner.isEmpty() && !element.hasAttribute("number")) {
      values.add(element.getTextContent().strip());
    }
    for (Element each : inner) {
      boolean kind = "authenticationFactors".equals(element.getLocalName());
      String text = each.getTextContent().strip();
      values.add(kind ? each.getLocalName() + " " + text : text);
    }
  }
}
