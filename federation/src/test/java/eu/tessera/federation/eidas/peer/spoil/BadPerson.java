package eu.tessera.federation.eidas.peer.spoil;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Spoiling;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/** What the assertion says about the person. */
public enum BadPerson implements Spoiling {
  NO_ATTRIBUTE_STATEMENT(a -> BadAssertion.remove(a, "AttributeStatement")),
  TWO_ATTRIBUTE_STATEMENTS(a -> BadAssertion.twice(Dom.first(a, "AttributeStatement"))),
  EMPTY_ATTRIBUTE_STATEMENT(a -> Dom.first(a, "AttributeStatement").setTextContent("")),
  NO_FAMILY_NAME(a -> gone(a, "CurrentFamilyName")),
  NO_GIVEN_NAME(a -> gone(a, "CurrentGivenName")),
  NO_DATE_OF_BIRTH(a -> gone(a, "DateOfBirth")),
  NO_IDENTIFIER(a -> gone(a, "PersonIdentifier")),
  EMPTY_FAMILY_NAME(a -> value(a, "CurrentFamilyName", " ")),
  FAMILY_NAME_NOT_BY_URI(a -> attribute(a, "CurrentFamilyName").removeAttribute("NameFormat")),
  ELEMENT_IN_A_NAME(
      a ->
          value(a, "CurrentFamilyName")
              .appendChild(a.getOwnerDocument().createElementNS("urn:x", "x:more"))),
  THE_SAME_ATTRIBUTE_TWICE(
      a -> {
        BadAssertion.twice(attribute(a, "PersonIdentifier"));
        value(a, "PersonIdentifier", "XA/EU/somebody-else");
      }),
  IDENTIFIER_OF_ANOTHER_COUNTRY(a -> value(a, "PersonIdentifier", "XB/EU/1")),
  IDENTIFIER_FOR_ANOTHER_COUNTRY(a -> value(a, "PersonIdentifier", "XA/SE/1")),
  IDENTIFIER_WITHOUT_COUNTRY(a -> value(a, "PersonIdentifier", "02635542Y")),
  IDENTIFIER_IN_LOWER_CASE(a -> value(a, "PersonIdentifier", "xa/eu/1")),
  IDENTIFIER_WITH_SPACE(a -> value(a, "PersonIdentifier", "XA/EU/1 2")),
  IDENTIFIER_TOO_LONG(a -> value(a, "PersonIdentifier", "XA/EU/" + "1".repeat(251))),
  IDENTIFIER_BY_ISO_CODE(a -> value(a, "PersonIdentifier", "GR/EU/1")),
  BORN_IN_WORDS(a -> value(a, "DateOfBirth", "29 February 1980")),
  BORN_IN_THE_FUTURE(a -> value(a, "DateOfBirth", "2126-01-01")),
  NO_SUCH_GENDER(
      a -> {
        BadAssertion.twice(attribute(a, "DateOfBirth"));
        rename(attribute(a, "DateOfBirth"), "Gender");
        value(a, "Gender", "Robot");
      }),
  A_REPRESENTATIVE(
      a -> {
        BadAssertion.twice(attribute(a, "DateOfBirth"));
        rename(attribute(a, "DateOfBirth"), "representative/DateOfBirth");
      }),
  AN_ENCRYPTED_ATTRIBUTE(
      a -> {
        Element statement = Dom.first(a, "AttributeStatement");
        Element encrypted =
            a.getOwnerDocument().createElementNS(a.getNamespaceURI(), "saml2:EncryptedAttribute");
        encrypted.appendChild(EncryptedNothing.in(a.getOwnerDocument()));
        statement.appendChild(encrypted);
      });

  private static final String NATURAL = "http://eidas.europa.eu/attributes/naturalperson/";

  private final Consumer<Element> change;

  BadPerson(Consumer<Element> change) {
    this.change = change;
  }

  @Override
  public void assertion(Element assertion) {
    change.accept(assertion);
  }

  private static Element attribute(Element assertion, String name) {
    return Dom.all(assertion, "Attribute").stream()
        .filter(a -> a.getAttribute("Name").equals(NATURAL + name))
        .findFirst()
        .orElseThrow();
  }

  private static void gone(Element assertion, String name) {
    Element attribute = attribute(assertion, name);
    attribute.getParentNode().removeChild(attribute);
  }

  private static void rename(Element attribute, String name) {
    attribute.setAttribute("Name", NATURAL + name);
  }

  private static Element value(Element assertion, String name) {
    return Dom.first(attribute(assertion, name), "AttributeValue");
  }

  private static void value(Element assertion, String name, String text) {
    value(assertion, name).setTextContent(text);
  }
}
