package eu.tessera.federation.cas;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * EU Login's validation by SOAP: a {@code serviceRequest} whose children are named like the
 * parameters of the form, with lists as elements. It is read into those parameters, so that nothing
 * is decided differently.
 */
public final class SoapValidation {
  /** Which SOAP: they differ in the namespace of the envelope and the content type. */
  public enum Version {
    SOAP_1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml;charset=UTF-8"),
    SOAP_1_2("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml;charset=UTF-8");

    private final String namespace;
    private final String contentType;

    Version(String namespace, String contentType) {
      this.namespace = namespace;
      this.contentType = contentType;
    }

    /** The same answer in an envelope. */
    public Answer wrapped(Answer plain) {
      return new Answer(
          contentType,
          "<soap:Envelope xmlns:soap=\""
              + namespace
              + "\"><soap:Body>"
              + plain.body()
              + "</soap:Body></soap:Envelope>");
    }
  }

  private static final int LONGEST = 32 * 1024;
  private static final int MOST_OF_ONE = 1000;

  private SoapValidation() {}

  /**
   * Reads the envelope. Refuses one that is longer than 32768 characters, has a document type, is
   * not well-formed, or holds no {@code serviceRequest}.
   */
  public static Reading<Parameters> read(String body) {
    return Unreadable.reading(
        () -> BoundedXml.read("SOAP request", body, LONGEST, SoapValidation::request));
  }

  private static Parameters request(BoundedXml xml) throws XMLStreamException {
    while (xml.nextElement()) {
      if (xml.element().equals("serviceRequest")) {
        return Parameters.ofForm(form(children(xml)));
      }
    }
    throw SharedParameters.invalid("The SOAP request holds no serviceRequest.");
  }

  /** The texts below each child: one of its own, or those of its own children. */
  private static Map<String, List<String>> children(BoundedXml xml) throws XMLStreamException {
    Map<String, List<String>> children = new LinkedHashMap<>();
    int depth = xml.depth();
    String child = "";
    StringBuilder text = new StringBuilder();
    while (xml.next() && xml.depth() >= depth) {
      if (xml.begins()) {
        child = xml.depth() == depth + 1 ? xml.element() : child;
        text.setLength(0);
      } else if (xml.isText()) {
        text.append(xml.text());
      } else if (xml.ends()) {
        List<String> texts = children.computeIfAbsent(child, name -> new ArrayList<>());
        if (!text.toString().isBlank() && texts.size() < MOST_OF_ONE) {
          texts.add(text.toString().strip());
        }
        text.setLength(0);
      }
    }
    return children;
  }

  private static String form(Map<String, List<String>> children) {
    return children.entrySet().stream()
        .map(child -> encoded(child.getKey()) + "=" + encoded(String.join(",", child.getValue())))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
