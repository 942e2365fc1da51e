package eu.tessera.federation.eidas;

import static eu.tessera.federation.eidas.RefusalAssert.refused;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_SCHEMA;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_STRUCTURE;
import static eu.tessera.federation.eidas.ResponseCheck.ATTRIBUTES_UNIQUE;
import static eu.tessera.federation.eidas.ResponseCheck.ATTRIBUTE_VALUES;
import static eu.tessera.federation.eidas.ResponseCheck.AUTHN_INSTANT;
import static eu.tessera.federation.eidas.ResponseCheck.COUNTRY_OF_IDENTIFIER;
import static eu.tessera.federation.eidas.ResponseCheck.IDENTIFIER_FORM;
import static eu.tessera.federation.eidas.ResponseCheck.LEVEL;
import static eu.tessera.federation.eidas.ResponseCheck.MANDATORY_ATTRIBUTES;
import static eu.tessera.federation.eidas.ResponseCheck.NO_ENCRYPTED_ATTRIBUTE;
import static eu.tessera.federation.eidas.ResponseCheck.NO_REPRESENTATION;
import static eu.tessera.federation.eidas.ResponseCheck.ONE_ATTRIBUTE_STATEMENT;
import static eu.tessera.federation.eidas.ResponseCheck.ONE_AUTHN_STATEMENT;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.eidas.peer.Spoiling;
import eu.tessera.federation.eidas.peer.spoil.BadAssertion;
import eu.tessera.federation.eidas.peer.spoil.BadPerson;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Assertions that do not say enough, or say it of somebody else (D 54 to 61 of the validation
 * checklist).
 */
class UnusablePersonTest {
  private final Exchange exchange = Exchange.honest();

  @Test
  void d54_an_assertion_of_no_sign_in_is_refused() {
    refused(exchange, BadAssertion.NO_AUTHN_STATEMENT, ONE_AUTHN_STATEMENT);
  }

  @Test
  void d54_an_assertion_of_two_sign_ins_is_refused() {
    refused(exchange, BadAssertion.TWO_AUTHN_STATEMENTS, ONE_AUTHN_STATEMENT);
  }

  @Test
  void a_sign_in_from_before_the_request_is_refused() {
    refused(exchange, BadAssertion.OLD_SIGN_IN, AUTHN_INSTANT);
  }

  @Test
  void d55_a_sign_in_of_no_level_is_refused() {
    refused(exchange, BadAssertion.NO_LEVEL, ASSERTION_SCHEMA);
  }

  @Test
  void d55_a_level_below_the_one_asked_for_is_refused() {
    refused(exchange, BadAssertion.LOWER_LEVEL, LEVEL);
  }

  @Test
  void d55_a_level_that_nobody_knows_is_refused() {
    refused(exchange, BadAssertion.UNKNOWN_LEVEL, LEVEL);
  }

  @Test
  void d56_a_level_that_is_not_notified_is_refused_where_a_notified_one_is_asked() {
    refused(exchange, BadAssertion.NOT_NOTIFIED_LEVEL, LEVEL);
  }

  @Test
  void d57_an_assertion_of_no_attributes_is_refused() {
    refused(exchange, BadPerson.NO_ATTRIBUTE_STATEMENT, ONE_ATTRIBUTE_STATEMENT);
  }

  @Test
  void d57_two_attribute_statements_are_refused() {
    refused(exchange, BadPerson.TWO_ATTRIBUTE_STATEMENTS, ONE_ATTRIBUTE_STATEMENT);
  }

  @Test
  void d57_an_empty_attribute_statement_is_refused() {
    refused(exchange, BadPerson.EMPTY_ATTRIBUTE_STATEMENT, ASSERTION_SCHEMA);
  }

  @Test
  void d57_a_missing_family_name_is_refused() {
    refused(exchange, BadPerson.NO_FAMILY_NAME, MANDATORY_ATTRIBUTES);
  }

  @Test
  void d57_a_missing_given_name_is_refused() {
    refused(exchange, BadPerson.NO_GIVEN_NAME, MANDATORY_ATTRIBUTES);
  }

  @Test
  void d57_a_missing_date_of_birth_is_refused() {
    refused(exchange, BadPerson.NO_DATE_OF_BIRTH, MANDATORY_ATTRIBUTES);
  }

  @Test
  void d57_a_missing_identifier_is_refused() {
    refused(exchange, BadPerson.NO_IDENTIFIER, MANDATORY_ATTRIBUTES);
  }

  @Test
  void d57_an_empty_family_name_is_refused() {
    refused(exchange, BadPerson.EMPTY_FAMILY_NAME, MANDATORY_ATTRIBUTES);
  }

  @Test
  void d57_a_name_with_an_element_inside_is_refused() {
    refused(exchange, BadPerson.ELEMENT_IN_A_NAME, MANDATORY_ATTRIBUTES);
  }

  @Test
  void an_attribute_that_is_not_named_by_uri_is_refused() {
    refused(exchange, BadPerson.FAMILY_NAME_NOT_BY_URI, MANDATORY_ATTRIBUTES);
  }

  @Test
  void an_attribute_encrypted_by_itself_is_refused() {
    refused(exchange, BadPerson.AN_ENCRYPTED_ATTRIBUTE, NO_ENCRYPTED_ATTRIBUTE);
  }

  @Test
  void d58_the_same_attribute_twice_is_refused() {
    refused(exchange, BadPerson.THE_SAME_ATTRIBUTE_TWICE, ATTRIBUTES_UNIQUE);
  }

  @Test
  void d59_an_identifier_of_another_country_is_refused() {
    refused(exchange, BadPerson.IDENTIFIER_OF_ANOTHER_COUNTRY, COUNTRY_OF_IDENTIFIER);
  }

  @Test
  void d59_an_identifier_for_another_country_is_refused() {
    refused(exchange, BadPerson.IDENTIFIER_FOR_ANOTHER_COUNTRY, COUNTRY_OF_IDENTIFIER);
  }

  @Test
  void d59_an_identifier_by_the_wrong_code_is_refused() {
    refused(exchange, BadPerson.IDENTIFIER_BY_ISO_CODE, COUNTRY_OF_IDENTIFIER);
  }

  @Test
  void d59_an_identifier_without_country_is_refused() {
    refused(exchange, BadPerson.IDENTIFIER_WITHOUT_COUNTRY, IDENTIFIER_FORM);
  }

  @Test
  void d59_an_identifier_in_small_letters_is_refused() {
    refused(exchange, BadPerson.IDENTIFIER_IN_LOWER_CASE, IDENTIFIER_FORM);
  }

  @Test
  void d59_an_identifier_with_a_space_is_refused() {
    refused(exchange, BadPerson.IDENTIFIER_WITH_SPACE, IDENTIFIER_FORM);
  }

  @Test
  void d59_an_identifier_of_more_than_256_characters_is_refused() {
    refused(exchange, BadPerson.IDENTIFIER_TOO_LONG, IDENTIFIER_FORM);
  }

  @Test
  void d60_a_date_of_birth_in_words_is_refused() {
    refused(exchange, BadPerson.BORN_IN_WORDS, ATTRIBUTE_VALUES);
  }

  @Test
  void d60_a_date_of_birth_to_come_is_refused() {
    refused(exchange, BadPerson.BORN_IN_THE_FUTURE, ATTRIBUTE_VALUES);
  }

  @Test
  void d60_a_gender_that_is_none_is_refused() {
    refused(exchange, BadPerson.NO_SUCH_GENDER, ATTRIBUTE_VALUES);
  }

  @Test
  void d61_somebody_who_acts_for_another_is_refused() {
    refused(exchange, BadPerson.A_REPRESENTATIVE, NO_REPRESENTATION);
  }

  @Test
  void an_assertion_within_the_assertion_is_refused() {
    refused(exchange, BadAssertion.ASSERTION_INSIDE, ASSERTION_STRUCTURE);
  }

  @Test
  void d55_a_level_that_the_node_does_not_publish_is_refused() {
    Exchange modest = Exchange.with(c -> c.publishing(Set.of(LevelOfAssurance.SUBSTANTIAL)));
    refused(modest, Spoiling.NONE, LEVEL);
  }
}
