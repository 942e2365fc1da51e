package eu.tessera.federation.eidas;

import static eu.tessera.federation.eidas.RefusalAssert.refused;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_SCHEMA;
import static eu.tessera.federation.eidas.ResponseCheck.ASSERTION_STRUCTURE;
import static eu.tessera.federation.eidas.ResponseCheck.DECRYPTION;
import static eu.tessera.federation.eidas.ResponseCheck.ONE_ENCRYPTED_ASSERTION;
import static eu.tessera.federation.eidas.ResponseCheck.SIGNATURE_ALGORITHM;
import static eu.tessera.federation.eidas.ResponseCheck.SIGNATURE_TRUSTED;
import static eu.tessera.federation.eidas.ResponseCheck.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.Country.Allowance;
import eu.tessera.federation.eidas.peer.spoil.BadClearText;
import eu.tessera.federation.eidas.peer.spoil.BadEncryption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is encrypted, how, and what comes out (D 23 to 31 of the validation checklist). */
class EncryptedResponseTest {
  private final Exchange exchange = Exchange.honest();

  @Test
  void d23_an_assertion_in_clear_is_refused() {
    refused(exchange, BadEncryption.IN_CLEAR, ONE_ENCRYPTED_ASSERTION);
  }

  @Test
  void d23_a_success_without_any_assertion_is_refused() {
    refused(exchange, BadEncryption.NOT_AT_ALL, ONE_ENCRYPTED_ASSERTION);
  }

  @Test
  void d24_a_clear_assertion_beside_the_encrypted_one_is_refused() {
    refused(exchange, BadEncryption.ALSO_IN_CLEAR, ONE_ENCRYPTED_ASSERTION);
  }

  @Test
  void d25_two_encrypted_assertions_are_refused() {
    refused(exchange, BadEncryption.TWICE, ONE_ENCRYPTED_ASSERTION);
  }

  @Test
  void d26_content_in_cbc_mode_is_refused() {
    refused(exchange, BadEncryption.AES_CBC, DECRYPTION);
  }

  @Test
  void d26_content_by_triple_des_is_refused() {
    refused(exchange, BadEncryption.TRIPLE_DES, DECRYPTION);
  }

  @Test
  void d26_a_key_padded_the_old_way_is_refused() {
    refused(exchange, BadEncryption.RSA_1_5, DECRYPTION);
  }

  @Test
  void d26_the_older_oaep_is_refused_by_default() {
    refused(exchange, BadEncryption.OAEP_MGF1P, DECRYPTION);
  }

  @Test
  void d26_oaep_with_a_digest_by_sha1_is_refused() {
    refused(exchange, BadEncryption.OAEP_SHA1_DIGEST, DECRYPTION);
  }

  @Test
  void d26_oaep_with_a_mask_by_sha1_is_refused() {
    refused(exchange, BadEncryption.OAEP_SHA1_MASK, DECRYPTION);
  }

  @Test
  void d27_content_with_another_tag_is_refused() {
    refused(exchange, BadEncryption.TAG_CHANGED, DECRYPTION);
  }

  @Test
  void d27_content_with_a_cut_tag_is_refused() {
    refused(exchange, BadEncryption.TAG_CUT, DECRYPTION);
  }

  @Test
  void d27_another_key_is_refused() {
    refused(exchange, BadEncryption.KEY_CHANGED, DECRYPTION);
  }

  @Test
  void d28_content_at_an_address_is_refused_before_any_cryptography() {
    refused(exchange, BadEncryption.CIPHER_REFERENCE_IN_DATA, STRUCTURE);
  }

  @Test
  void d28_a_key_at_an_address_is_refused_before_any_cryptography() {
    refused(exchange, BadEncryption.CIPHER_REFERENCE_IN_KEY, STRUCTURE);
  }

  @Test
  void d29_content_by_a_stylesheet_is_refused_before_any_cryptography() {
    refused(exchange, BadEncryption.CIPHER_REFERENCE_WITH_XSLT, STRUCTURE);
  }

  @Test
  void d30_content_by_a_path_is_refused_before_any_cryptography() {
    refused(exchange, BadEncryption.CIPHER_REFERENCE_WITH_XPATH, STRUCTURE);
  }

  @Test
  void d31_a_key_to_be_fetched_is_refused() {
    refused(exchange, BadEncryption.KEY_BY_RETRIEVAL, STRUCTURE);
  }

  @Test
  void d32_a_document_type_under_encryption_is_refused() {
    refused(exchange, BadClearText.DOCUMENT_TYPE, ASSERTION_STRUCTURE);
  }

  @Test
  void d36_depth_under_encryption_is_refused() {
    refused(exchange, BadClearText.TOO_DEEP, ASSERTION_STRUCTURE);
  }

  @Test
  void d25_two_assertions_in_one_encryption_are_refused() {
    refused(exchange, BadClearText.TWO_ASSERTIONS, ASSERTION_STRUCTURE);
  }

  @Test
  void another_message_under_encryption_is_refused() {
    refused(exchange, BadClearText.RESPONSE, ASSERTION_STRUCTURE);
  }

  @Test
  void the_schema_holds_again_after_decryption() {
    refused(exchange, BadClearText.AGAINST_THE_SCHEMA, ASSERTION_SCHEMA);
  }

  @Test
  void the_older_oaep_is_taken_from_a_country_that_is_allowed_it() {
    Outcome outcome = allowed(Allowance.OAEP_MGF1P).outcome(BadEncryption.OAEP_MGF1P);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void a_digest_by_sha1_is_taken_only_where_that_too_is_allowed() {
    refused(allowed(Allowance.OAEP_MGF1P), BadEncryption.OAEP_MGF1P_SHA1, DECRYPTION);
    Outcome outcome =
        allowed(Allowance.OAEP_MGF1P, Allowance.OAEP_SHA1).outcome(BadEncryption.OAEP_MGF1P_SHA1);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void a_mask_by_sha1_is_taken_where_that_is_allowed() {
    assertThat(allowed(Allowance.OAEP_SHA1).outcome(BadEncryption.OAEP_SHA1_MASK))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void all_failures_of_cryptography_look_alike_to_the_citizen() {
    assertThat(List.of(SIGNATURE_ALGORITHM, SIGNATURE_TRUSTED, DECRYPTION, ASSERTION_STRUCTURE))
        .extracting(ResponseCheck::face)
        .containsOnly(ResponseCheck.Face.NOT_TRUSTED);
  }

  private static Exchange allowed(Allowance... allowances) {
    return Exchange.row(row -> Rows.allowing(row, Set.of(allowances)));
  }
}
