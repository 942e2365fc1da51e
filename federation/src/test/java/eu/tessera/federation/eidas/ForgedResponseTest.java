package eu.tessera.federation.eidas;

import static eu.tessera.federation.eidas.RefusalAssert.refused;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_SIGNATURE;
import static eu.tessera.federation.eidas.ResponseCheck.SIGNATURE_ALGORITHM;
import static eu.tessera.federation.eidas.ResponseCheck.SIGNATURE_TRUSTED;
import static eu.tessera.federation.eidas.ResponseCheck.SIGNED;
import static eu.tessera.federation.eidas.ResponseCheck.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.peer.Sealing;
import eu.tessera.federation.eidas.peer.Spoiling;
import eu.tessera.federation.eidas.peer.TestCountry;
import eu.tessera.federation.eidas.peer.spoil.BadSignature;
import eu.tessera.federation.eidas.peer.spoil.Wrapping;
import eu.tessera.federation.saml.OwnKey;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Signatures that are missing, somebody else's, weak or wrapped (D 1 to 22 of the validation
 * checklist).
 */
class ForgedResponseTest {
  private final Exchange exchange = Exchange.honest();

  @Test
  void d1_an_unsigned_response_is_refused() {
    refused(exchange, BadSignature.NONE_AT_ALL, SIGNED);
  }

  @Test
  void d2_a_key_that_only_the_message_brings_along_is_refused() {
    refused(exchange, BadSignature.by(Exchange.KEYS.signing()), SIGNATURE_TRUSTED);
  }

  @Test
  void d4_a_response_changed_after_signing_is_refused() {
    refused(exchange, BadSignature.CHANGED_AFTERWARDS, SIGNATURE_TRUSTED);
  }

  @Test
  void d5_xsw1_the_signed_response_within_the_signature_of_an_evil_one_is_refused() {
    refused(exchange, Wrapping.XSW1, STRUCTURE);
  }

  @Test
  void d6_xsw2_the_signed_response_beside_the_signature_of_an_evil_one_is_refused() {
    refused(exchange, Wrapping.XSW2, STRUCTURE);
  }

  @Test
  void d7_xsw3_an_evil_assertion_before_the_good_one_is_refused() {
    refused(exchange, Wrapping.XSW3, SIGNATURE_TRUSTED);
  }

  @Test
  void d8_xsw4_the_good_assertion_within_an_evil_one_is_refused() {
    refused(exchange, Wrapping.XSW4, STRUCTURE);
  }

  @Test
  void d9_xsw5_an_evil_assertion_after_the_good_one_is_refused() {
    refused(exchange, Wrapping.XSW5, SIGNATURE_TRUSTED);
  }

  @Test
  void d10_xsw6_the_good_assertion_within_the_signature_is_refused() {
    refused(exchange, Wrapping.XSW6, STRUCTURE);
  }

  @Test
  void d11_xsw7_an_evil_assertion_within_extensions_is_refused() {
    refused(exchange, Wrapping.XSW7, STRUCTURE);
  }

  @Test
  void d12_xsw8_the_good_assertion_within_an_object_is_refused() {
    refused(exchange, Wrapping.XSW8, STRUCTURE);
  }

  @Test
  void d13_a_stylesheet_as_transform_is_refused() {
    refused(exchange, BadSignature.XSLT_TRANSFORM, STRUCTURE);
  }

  @Test
  void d13_a_path_as_transform_is_refused() {
    refused(exchange, BadSignature.XPATH_TRANSFORM, STRUCTURE);
  }

  @Test
  void d13_a_form_that_keeps_comments_is_refused() {
    refused(exchange, BadSignature.COMMENTS_KEPT, STRUCTURE);
  }

  @Test
  void d14_two_references_are_refused() {
    refused(exchange, BadSignature.TWO_REFERENCES, STRUCTURE);
  }

  @Test
  void d15_a_reference_to_the_whole_document_is_refused() {
    refused(exchange, BadSignature.WHOLE_DOCUMENT, STRUCTURE);
  }

  @Test
  void d16_a_reference_to_a_manifest_is_refused() {
    refused(exchange, BadSignature.MANIFEST, STRUCTURE);
  }

  @Test
  void d17_an_object_in_the_signature_is_refused() {
    refused(exchange, BadSignature.OBJECT, STRUCTURE);
  }

  @Test
  void d18_a_shared_secret_in_place_of_a_signature_is_refused() {
    refused(exchange, BadSignature.HMAC, SIGNATURE_ALGORITHM);
  }

  @Test
  void d19_rsa_without_pss_is_refused() {
    refused(exchange, BadSignature.RSA_SHA256, SIGNATURE_ALGORITHM);
  }

  @Test
  void d19_rsa_with_sha1_is_refused() {
    refused(exchange, BadSignature.RSA_SHA1, SIGNATURE_ALGORITHM);
  }

  @Test
  void d19_dsa_is_refused() {
    refused(exchange, BadSignature.DSA_SHA1, SIGNATURE_ALGORITHM);
  }

  @Test
  void d19_ecdsa_with_sha1_is_refused() {
    refused(exchange, BadSignature.ECDSA_SHA1, SIGNATURE_ALGORITHM);
  }

  @Test
  void d20_a_digest_by_sha1_is_refused() {
    refused(exchange, BadSignature.SHA1_DIGEST, SIGNATURE_ALGORITHM);
  }

  @Test
  void d31_a_key_to_be_fetched_from_an_address_is_refused() {
    refused(exchange, BadSignature.RETRIEVAL_METHOD, STRUCTURE);
  }

  @Test
  void d35_two_elements_of_one_identifier_are_refused() {
    refused(exchange, Wrapping.DUPLICATE_ID, STRUCTURE);
  }

  @Test
  void an_algorithm_that_would_write_lines_to_the_log_is_refused() {
    refused(exchange, BadSignature.LINES_FOR_THE_LOG, STRUCTURE);
  }

  @Test
  void an_assertion_that_the_node_signed_as_well_is_taken() {
    assertThat(exchange.outcome(assertionSignedBy(exchange.country.key())))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void an_assertion_that_somebody_else_signed_is_refused() {
    refused(exchange, assertionSignedBy(Exchange.KEYS.signing()), ASSERTION_SIGNATURE);
  }

  private static Spoiling assertionSignedBy(OwnKey key) {
    return new Spoiling() {
      @Override
      public void assertion(Element assertion) {
        Sealing.sign(assertion, key, Sealing.Algorithm.HONEST);
      }
    };
  }

  @Test
  void d3_a_response_signed_by_the_node_of_another_country_is_refused() {
    TestCountry other = TestCountry.honest("XB", URI.create("https://x"), Exchange.CLOCK);
    refused(exchange, BadSignature.by(other.key()), SIGNATURE_TRUSTED);
  }
}
