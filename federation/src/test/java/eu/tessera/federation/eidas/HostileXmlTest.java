package eu.tessera.federation.eidas;

import static eu.tessera.federation.eidas.RefusalAssert.refused;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_STRUCTURE;
import static eu.tessera.federation.eidas.ResponseCheck.ENCODING;
import static eu.tessera.federation.eidas.ResponseCheck.PARSER;
import static eu.tessera.federation.eidas.ResponseCheck.SCHEMA;
import static eu.tessera.federation.eidas.ResponseCheck.SIZE;
import static eu.tessera.federation.eidas.ResponseCheck.STRUCTURE;

import eu.tessera.federation.eidas.peer.spoil.BadAssertion;
import eu.tessera.federation.eidas.peer.spoil.BadEnvelope;
import eu.tessera.federation.eidas.peer.spoil.BadXml;
import org.junit.jupiter.api.Test;

/**
 * XML that would do harm before it means anything (D 32 to 40, 64, 72 of the validation checklist).
 */
class HostileXmlTest {
  private final Exchange exchange = Exchange.honest();

  @Test
  void d32_an_external_entity_is_refused() {
    refused(exchange, BadXml.EXTERNAL_ENTITY, PARSER);
  }

  @Test
  void d33_a_billion_laughs_are_refused() {
    refused(exchange, BadXml.BILLION_LAUGHS, PARSER);
  }

  @Test
  void d34_a_comment_that_cuts_the_issuer_is_refused() {
    refused(exchange, BadXml.COMMENT_IN_THE_ISSUER, STRUCTURE);
  }

  @Test
  void d34_a_comment_that_cuts_the_name_is_refused() {
    refused(exchange, BadAssertion.COMMENT_IN_THE_NAME, ASSERTION_STRUCTURE);
  }

  @Test
  void d34_a_processing_instruction_is_refused() {
    refused(exchange, BadXml.INSTRUCTION, STRUCTURE);
  }

  @Test
  void d36_three_thousand_levels_are_refused() {
    refused(exchange, BadXml.TOO_DEEP, PARSER);
  }

  @Test
  void d37_ten_thousand_attributes_are_refused() {
    refused(exchange, BadXml.TOO_MANY_ATTRIBUTES, PARSER);
  }

  @Test
  void d38_a_response_too_large_is_refused_before_it_is_decoded() {
    refused(exchange, BadXml.TOO_LARGE, SIZE);
  }

  @Test
  void d39_bytes_that_are_not_utf8_are_refused() {
    refused(exchange, BadXml.NOT_UTF8, ENCODING);
  }

  @Test
  void d39_another_encoding_is_refused() {
    refused(exchange, BadXml.UTF16, ENCODING);
  }

  @Test
  void d39_a_declaration_of_another_encoding_is_refused() {
    refused(exchange, BadXml.DECLARES_ANOTHER_ENCODING, ENCODING);
  }

  @Test
  void d39_broken_base64_is_refused() {
    refused(exchange, BadXml.BROKEN_BASE64, ENCODING);
  }

  @Test
  void d39_an_empty_field_is_refused() {
    refused(exchange, BadXml.NOTHING, ENCODING);
  }

  @Test
  void two_documents_in_one_are_refused() {
    refused(exchange, BadXml.TWO_ROOTS, PARSER);
  }

  @Test
  void half_a_document_is_refused() {
    refused(exchange, BadXml.CUT_SHORT, PARSER);
  }

  @Test
  void another_kind_of_document_is_refused() {
    refused(exchange, BadXml.ANOTHER_DOCUMENT, STRUCTURE);
  }

  @Test
  void d40_a_response_without_identifier_is_refused() {
    refused(exchange, BadEnvelope.NO_ID, SCHEMA);
  }

  @Test
  void d40_a_response_without_time_is_refused() {
    refused(exchange, BadEnvelope.NO_ISSUE_INSTANT, SCHEMA);
  }

  @Test
  void d40_a_response_without_status_is_refused() {
    refused(exchange, BadEnvelope.NO_STATUS, SCHEMA);
  }

  @Test
  void d64_a_status_of_two_hundred_levels_is_refused() {
    refused(exchange, BadXml.DEEP_STATUS, PARSER);
  }

  @Test
  void d72_an_identifier_in_small_letters_is_refused() {
    refused(exchange, BadXml.SMALL_ID, STRUCTURE);
  }

  @Test
  void d72_an_identifier_of_another_namespace_is_refused() {
    refused(exchange, BadXml.FOREIGN_ID, STRUCTURE);
  }
}
