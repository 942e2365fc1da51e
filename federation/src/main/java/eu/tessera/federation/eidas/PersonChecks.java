package eu.tessera.federation.eidas;

import static eu.tessera.federation.eidas.ResponseCheck.ATTRIBUTES_UNIQUE;
import static eu.tessera.federation.eidas.ResponseCheck.ATTRIBUTE_VALUES;
import static eu.tessera.federation.eidas.ResponseCheck.COUNTRY_OF_IDENTIFIER;
import static eu.tessera.federation.eidas.ResponseCheck.IDENTIFIER_FORM;
import static eu.tessera.federation.eidas.ResponseCheck.MANDATORY_ATTRIBUTES;
import static eu.tessera.federation.eidas.ResponseCheck.NO_ENCRYPTED_ATTRIBUTE;
import static eu.tessera.federation.eidas.ResponseCheck.NO_REPRESENTATION;
import static eu.tessera.federation.eidas.ResponseCheck.ONE_ATTRIBUTE_STATEMENT;

import eu.tessera.federation.identity.PersonIdentifier;
import eu.tessera.federation.saml.SamlAttribute;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the assertion is about one natural person of that country, and says enough. */
final class PersonChecks {
  private static final Set<String> GENDERS = Set.of("Male", "Female", "Unspecified");

  static final List<Check<Statement>> ALL =
      List.of(
          Check.that(
              ONE_ATTRIBUTE_STATEMENT,
              s -> s.assertion().attributeStatements() == 1,
              "not exactly one attribute statement"),
          Check.that(
              NO_ENCRYPTED_ATTRIBUTE,
              s -> !s.assertion().encryptedAttributes(),
              "an attribute that is encrypted by itself (Message Format 1.4, 2.3.3)"),
          Check.that(
              ATTRIBUTES_UNIQUE, s -> unique(s.person().all()), "an attribute that is there twice"),
          // nobody may be taken for acting for himself who acts for another
          Check.that(
              NO_REPRESENTATION,
              s -> s.person().all().stream().noneMatch(PersonChecks::ofAnother),
              "attributes of a representative or of a legal person"),
          Check.that(
              MANDATORY_ATTRIBUTES,
              s -> Eidas.MINIMUM_DATA_SET.stream().allMatch(m -> given(s, m.name())),
              "the minimum data set is not whole"),
          Check.that(
              ATTRIBUTE_VALUES,
              PersonChecks::valuesMakeSense,
              "a date of birth or a gender that is none"),
          Check.that(
              IDENTIFIER_FORM, s -> identifier(s).isPresent(), "the identifier is not XX/YY/…"),
          Check.that(
              COUNTRY_OF_IDENTIFIER,
              PersonChecks::ofThatCountryForUs,
              "an identifier of another country, or for another"));

  private PersonChecks() {}

  /** Such an identifier as the person has; empty when it is not of the form. */
  static Optional<PersonIdentifier> identifier(Statement statement) {
    return statement.person().latin(Eidas.PERSON_IDENTIFIER).flatMap(PersonIdentifier::of);
  }

  private static boolean unique(List<SamlAttribute> attributes) {
    return attributes.stream().map(SamlAttribute::name).distinct().count() == attributes.size();
  }

  private static boolean ofAnother(SamlAttribute attribute) {
    return attribute.name().startsWith(Eidas.LEGAL + "/")
        || attribute.name().contains("/representative/");
  }

  private static boolean given(Statement statement, String name) {
    return statement
        .person()
        .find(name)
        .filter(a -> a.nameFormat().equals(SamlAttribute.URI_NAMES))
        .map(PersonAttributes::readable)
        .orElse(false);
  }

  private static boolean valuesMakeSense(Statement statement) {
    LocalDate today = statement.envelope().now().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    return statement.person().born().map(born -> born.isBefore(today)).orElse(false)
        && statement.person().latin(Eidas.GENDER).map(GENDERS::contains).orElse(true);
  }

  private static boolean ofThatCountryForUs(Statement statement) {
    PersonIdentifier identifier = identifier(statement).orElseThrow();
    return identifier.origin().equals(statement.envelope().pending().country())
        && identifier.destination().equals(statement.envelope().settings().nodeCountry());
  }
}
