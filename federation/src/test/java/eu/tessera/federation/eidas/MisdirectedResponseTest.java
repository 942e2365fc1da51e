package eu.tessera.federation.eidas;

import static eu.tessera.federation.eidas.RefusalAssert.refused;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_ISSUER;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_ISSUE_INSTANT;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_SCHEMA;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_VERSION;
import static eu.tessera.federation.eidas.ResponseCheck.AUDIENCE;
import static eu.tessera.federation.eidas.ResponseCheck.BEARER_CONFIRMATION;
import static eu.tessera.federation.eidas.ResponseCheck.CONDITIONS_TIME;
import static eu.tessera.federation.eidas.ResponseCheck.CONFIRMATION_IN_RESPONSE_TO;
import static eu.tessera.federation.eidas.ResponseCheck.CONFIRMATION_TIME;
import static eu.tessera.federation.eidas.ResponseCheck.DESTINATION;
import static eu.tessera.federation.eidas.ResponseCheck.FAILURE_WITHOUT_ASSERTION;
import static eu.tessera.federation.eidas.ResponseCheck.IN_RESPONSE_TO;
import static eu.tessera.federation.eidas.ResponseCheck.ISSUER;
import static eu.tessera.federation.eidas.ResponseCheck.ISSUE_INSTANT;
import static eu.tessera.federation.eidas.ResponseCheck.RECIPIENT;
import static eu.tessera.federation.eidas.ResponseCheck.SCHEMA;
import static eu.tessera.federation.eidas.ResponseCheck.SOLICITED;
import static eu.tessera.federation.eidas.ResponseCheck.SUBJECT;
import static eu.tessera.federation.eidas.ResponseCheck.VERSION;

import eu.tessera.federation.eidas.peer.spoil.BadAssertion;
import eu.tessera.federation.eidas.peer.spoil.BadEnvelope;
import org.junit.jupiter.api.Test;

/**
 * Answers to somebody else, from somebody else, or at another time (D 40 to 53 of the validation
 * checklist).
 */
class MisdirectedResponseTest {
  private final Exchange exchange = Exchange.honest();

  @Test
  void d40_another_version_of_the_response_is_refused() {
    refused(exchange, BadEnvelope.OTHER_VERSION, VERSION);
  }

  @Test
  void d40_another_version_of_the_assertion_is_refused() {
    refused(exchange, BadAssertion.OTHER_VERSION, ASSERTION_VERSION);
  }

  @Test
  void d41_a_response_that_answers_nothing_is_refused() {
    refused(exchange, BadEnvelope.NO_IN_RESPONSE_TO, SOLICITED);
  }

  @Test
  void d41_a_response_that_answers_an_empty_name_is_refused() {
    refused(exchange, BadEnvelope.EMPTY_IN_RESPONSE_TO, SCHEMA);
  }

  @Test
  void d41_a_response_to_another_request_is_refused() {
    refused(exchange, BadEnvelope.OTHER_IN_RESPONSE_TO, IN_RESPONSE_TO);
  }

  @Test
  void d43_a_response_without_destination_is_refused() {
    refused(exchange, BadEnvelope.NO_DESTINATION, DESTINATION);
  }

  @Test
  void d43_a_response_for_another_address_is_refused() {
    refused(exchange, BadEnvelope.OTHER_DESTINATION, DESTINATION);
  }

  @Test
  void d44_a_response_without_issuer_is_refused() {
    refused(exchange, BadEnvelope.NO_ISSUER, ISSUER);
  }

  @Test
  void d44_a_response_of_another_issuer_is_refused() {
    refused(exchange, BadEnvelope.OTHER_ISSUER, ISSUER);
  }

  @Test
  void d44_an_issuer_that_is_no_entity_is_refused() {
    refused(exchange, BadEnvelope.OTHER_ISSUER_FORMAT, ISSUER);
  }

  @Test
  void d45_an_assertion_of_another_issuer_is_refused() {
    refused(exchange, BadAssertion.OTHER_ISSUER, ASSERTION_ISSUER);
  }

  @Test
  void d46_a_response_from_before_the_request_is_refused() {
    refused(exchange, BadEnvelope.ISSUED_BEFORE_THE_REQUEST, ISSUE_INSTANT);
  }

  @Test
  void d46_a_response_from_the_future_is_refused() {
    refused(exchange, BadEnvelope.ISSUED_IN_THE_FUTURE, ISSUE_INSTANT);
  }

  @Test
  void d46_an_assertion_from_before_the_request_is_refused() {
    refused(exchange, BadAssertion.ISSUED_BEFORE_THE_REQUEST, ASSERTION_ISSUE_INSTANT);
  }

  @Test
  void d46_an_assertion_from_after_its_response_is_refused() {
    refused(exchange, BadAssertion.ISSUED_AFTER_THE_RESPONSE, ASSERTION_ISSUE_INSTANT);
  }

  @Test
  void d47_an_assertion_without_subject_is_refused() {
    refused(exchange, BadAssertion.NO_SUBJECT, SUBJECT);
  }

  @Test
  void d47_a_subject_without_name_is_refused() {
    refused(exchange, BadAssertion.NO_NAME_ID, SUBJECT);
  }

  @Test
  void d47_a_subject_with_an_empty_name_is_refused() {
    refused(exchange, BadAssertion.EMPTY_NAME_ID, SUBJECT);
  }

  @Test
  void d48_a_subject_without_confirmation_is_refused() {
    refused(exchange, BadAssertion.NO_CONFIRMATION, BEARER_CONFIRMATION);
  }

  @Test
  void d48_two_confirmations_are_refused() {
    refused(exchange, BadAssertion.TWO_CONFIRMATIONS, BEARER_CONFIRMATION);
  }

  @Test
  void d48_a_confirmation_that_is_not_by_bearer_is_refused() {
    refused(exchange, BadAssertion.NOT_BEARER, BEARER_CONFIRMATION);
  }

  @Test
  void d48_a_confirmation_without_data_is_refused() {
    refused(exchange, BadAssertion.NO_CONFIRMATION_DATA, BEARER_CONFIRMATION);
  }

  @Test
  void d49_a_confirmation_without_recipient_is_refused() {
    refused(exchange, BadAssertion.NO_RECIPIENT, RECIPIENT);
  }

  @Test
  void d49_a_confirmation_for_another_recipient_is_refused() {
    refused(exchange, BadAssertion.OTHER_RECIPIENT, RECIPIENT);
  }

  @Test
  void d50_a_confirmation_of_no_request_is_refused() {
    refused(exchange, BadAssertion.NO_CONFIRMED_REQUEST, CONFIRMATION_IN_RESPONSE_TO);
  }

  @Test
  void d50_a_confirmation_of_another_request_is_refused() {
    refused(exchange, BadAssertion.OTHER_CONFIRMED_REQUEST, CONFIRMATION_IN_RESPONSE_TO);
  }

  @Test
  void d51_a_confirmation_without_end_is_refused() {
    refused(exchange, BadAssertion.NO_CONFIRMATION_END, CONFIRMATION_TIME);
  }

  @Test
  void d51_an_end_that_is_no_time_is_refused() {
    refused(exchange, BadAssertion.CONFIRMATION_END_IN_OTHER_FORM, ASSERTION_SCHEMA);
  }

  @Test
  void d51_a_confirmation_that_is_over_is_refused() {
    refused(exchange, BadAssertion.CONFIRMATION_OVER, CONFIRMATION_TIME);
  }

  @Test
  void d51_a_confirmation_with_a_beginning_is_refused() {
    refused(exchange, BadAssertion.CONFIRMATION_WITH_BEGINNING, CONFIRMATION_TIME);
  }

  @Test
  void d52_an_assertion_without_conditions_is_refused() {
    refused(exchange, BadAssertion.NO_CONDITIONS, CONDITIONS_TIME);
  }

  @Test
  void d52_conditions_without_beginning_are_refused() {
    refused(exchange, BadAssertion.NO_NOT_BEFORE, CONDITIONS_TIME);
  }

  @Test
  void d52_conditions_without_end_are_refused() {
    refused(exchange, BadAssertion.NO_NOT_ON_OR_AFTER, CONDITIONS_TIME);
  }

  @Test
  void d52_conditions_that_are_no_times_are_refused() {
    refused(exchange, BadAssertion.TIME_IN_OTHER_FORM, ASSERTION_SCHEMA);
  }

  @Test
  void d52_an_assertion_that_comes_early_is_refused() {
    refused(exchange, BadAssertion.NOT_YET, CONDITIONS_TIME);
  }

  @Test
  void d52_an_assertion_that_comes_late_is_refused() {
    refused(exchange, BadAssertion.NO_LONGER, CONDITIONS_TIME);
  }

  @Test
  void d53_an_assertion_for_no_audience_is_refused() {
    refused(exchange, BadAssertion.NO_AUDIENCE, AUDIENCE);
  }

  @Test
  void d53_an_assertion_for_an_empty_audience_is_refused() {
    refused(exchange, BadAssertion.EMPTY_AUDIENCE, AUDIENCE);
  }

  @Test
  void d53_an_assertion_for_another_audience_is_refused() {
    refused(exchange, BadAssertion.OTHER_AUDIENCE, AUDIENCE);
  }

  @Test
  void d53_every_restriction_of_audience_must_name_us() {
    refused(exchange, BadAssertion.A_SECOND_RESTRICTION_WITHOUT_US, AUDIENCE);
  }

  @Test
  void d63_a_failure_that_carries_an_assertion_is_refused() {
    refused(exchange, BadEnvelope.FAILURE_WITH_ASSERTION, FAILURE_WITHOUT_ASSERTION);
  }
}
