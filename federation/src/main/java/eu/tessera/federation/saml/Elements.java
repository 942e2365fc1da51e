package eu.tessera.federation.saml;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.Duration;
import javax.xml.datatype.XMLGregorianCalendar;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.w3c.dom.Element;

/** The few steps of reading a DOM that has passed {@link SafeXml} and {@link Schemas}. */
public final class Elements {
  public static final String SAML = SAMLConstants.SAML20_NS;
  public static final String PROTOCOL = SAMLConstants.SAML20P_NS;
  public static final String METADATA = SAMLConstants.SAML20MD_NS;
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private Elements() {}

  /** All elements right below {@code parent}. */
  public static List<Element> children(Element parent) {
    return SignatureShape.children(parent);
  }

  /** The elements of this name right below {@code parent}. */
  public static Stream<Element> children(Element parent, String namespace, String name) {
    return SignatureShape.children(parent).stream().filter(e -> is(e, namespace, name));
  }

  /** The first of them. */
  public static Optional<Element> child(Element parent, String namespace, String name) {
    return children(parent, namespace, name).findFirst();
  }

  public static boolean is(Element element, String namespace, String name) {
    return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  /** All text of it, without white space around. */
  public static String text(Element element) {
    return element.getTextContent().strip();
  }

  /** An attribute without a namespace; empty when it is not there. */
  public static Optional<String> attribute(Element element, String name) {
    return element.hasAttributeNS(null, name)
        ? Optional.of(element.getAttributeNS(null, name))
        : Optional.empty();
  }

  /** Of xs:boolean: 1 is true as well. */
  public static Optional<Boolean> flag(Element element, String name) {
    return attribute(element, name).map(v -> v.strip().equals("true") || v.strip().equals("1"));
  }

  /** Of xs:dateTime; without a zone it is UTC (SAML Core 1.3.3). Empty when not there. */
  public static Optional<Instant> instant(Element element, String name) {
    return attribute(element, name).map(Elements::instant);
  }

  /** The moment of an xs:dateTime; what cannot be held is long past. */
  public static Instant instant(String written) {
    String text = written.strip();
    try {
      return text.endsWith("Z") ? Instant.parse(text) : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return unusual(text);
    }
  }

  /** What the schema allows too: no zone, 24:00:00. What cannot be held is long past. */
  private static Instant unusual(String text) {
    try {
      XMLGregorianCalendar read =
          DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar(text);
      if (read.getTimezone() == DatatypeConstants.FIELD_UNDEFINED) {
        read.setTimezone(0);
      }
      return read.toGregorianCalendar().toInstant();
    } catch (RuntimeException e) {
      return Instant.EPOCH;
    }
  }

  /** Of xs:duration, a month taken for 30 days and a year for 365; empty when not there. */
  public static Optional<java.time.Duration> duration(Element element, String name) {
    return attribute(element, name).flatMap(v -> duration(v.strip()));
  }

  private static Optional<java.time.Duration> duration(String text) {
    try {
      Duration read = DatatypeFactory.newDefaultInstance().newDuration(text);
      long days = 365L * read.getYears() + 30L * read.getMonths() + read.getDays();
      return Optional.of(
          java.time.Duration.ofDays(days)
              .plusHours(read.getHours())
              .plusMinutes(read.getMinutes())
              .plusSeconds(read.getSeconds()));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The language of a text; empty when it says none. */
  public static String language(Element element) {
    return element.getAttributeNS(XML, "lang");
  }
}
