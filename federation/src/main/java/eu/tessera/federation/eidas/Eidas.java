package eu.tessera.federation.eidas;

import java.util.List;

/** Names that the eIDAS specifications fix (Message Format 1.4, Attribute Profile 1.4). */
final class Eidas {
  static final String EXTENSIONS = "http://eidas.europa.eu/saml-extensions";
  static final String NATURAL = "http://eidas.europa.eu/attributes/naturalperson";
  static final String LEGAL = "http://eidas.europa.eu/attributes/legalperson";

  static final String PROTOCOL_VERSION =
      "http://eidas.europa.eu/entity-attributes/protocol-version";
  static final String APPLICATION =
      "http://eidas.europa.eu/entity-attributes/application-identifier";
  static final String ASSURANCE = "urn:oasis:names:tc:SAML:attribute:assurance-certification";

  static final String PERSON_IDENTIFIER = NATURAL + "/PersonIdentifier";
  static final String FAMILY_NAME = NATURAL + "/CurrentFamilyName";
  static final String GIVEN_NAME = NATURAL + "/CurrentGivenName";
  static final String DATE_OF_BIRTH = NATURAL + "/DateOfBirth";
  static final String GENDER = NATURAL + "/Gender";

  /** A mandatory attribute of a natural person (Attribute Profile 1.4, 2.2). */
  record Mandatory(String name, String friendlyName) {}

  /** The four of them, which a request names in full. */
  static final List<Mandatory> MINIMUM_DATA_SET =
      List.of(
          new Mandatory(FAMILY_NAME, "FamilyName"),
          new Mandatory(GIVEN_NAME, "FirstName"),
          new Mandatory(DATE_OF_BIRTH, "DateOfBirth"),
          new Mandatory(PERSON_IDENTIFIER, "PersonIdentifier"));

  private Eidas() {}
}
