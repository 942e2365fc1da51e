package eu.tessera.federation.cas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  // 21 bytes 0x00 to 0x14, and sha1(sha1(them)), made with openssl
  private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMU";
  private static final String COMMITMENT = "QLzyoKDXU+yfGMgjD+/z0nnE4/s=";

  @Test
  void the_secret_opens_its_commitment() {
    assertThat(Fingerprint.commitment(COMMITMENT).orElseThrow().openedBy(SECRET)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "AAECAwQFBgcICQoLDA0ODxAREhMV", "not base64!", "AAECAwQFBgcICQoLDA0ODxAREhM="})
  void another_secret_does_not(String secret) {
    assertThat(Fingerprint.commitment(COMMITMENT).orElseThrow().openedBy(secret)).isFalse();
    assertThat(Fingerprint.commitment(COMMITMENT).orElseThrow().openedBy(null)).isFalse();
  }

  @Test
  void the_commitment_does_not_open_itself() {
    assertThat(Fingerprint.commitment(COMMITMENT).orElseThrow().openedBy(COMMITMENT)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAECAwQFBgcICQoLDA0ODxAREhMU", "%%%", "AA=="})
  void what_is_not_a_digest_is_no_commitment(String text) {
    assertThat(Fingerprint.commitment(text)).isEmpty();
  }

  @Test
  void a_sign_in_without_a_commitment_admits_any_secret_and_none() {
    assertThat(Fingerprint.NONE.admits(Optional.empty())).isTrue();
    assertThat(Fingerprint.NONE.admits(Optional.of(SECRET))).isTrue();
  }

  @Test
  void a_sign_in_with_a_commitment_admits_its_secret_only() {
    Fingerprint committed = Fingerprint.commitment(COMMITMENT).orElseThrow();
    assertThat(committed.admits(Optional.of(SECRET))).isTrue();
    assertThat(committed.admits(Optional.empty())).isFalse();
    assertThat(committed.admits(Optional.of(""))).isFalse();
    assertThat(committed.admits(Optional.of(COMMITMENT))).isFalse();
  }

  @Test
  void nobody_outside_can_make_a_commitment_that_admits_everything() {
    for (String text : new String[] {"", "=", "====", " "}) {
      assertThat(Fingerprint.commitment(text)).isEmpty();
    }
  }

  @Test
  void two_readings_of_one_commitment_are_equal() {
    assertThat(Fingerprint.commitment(COMMITMENT))
        .isEqualTo(Fingerprint.commitment(COMMITMENT))
        .isNotEqualTo(Optional.of(Fingerprint.NONE));
  }

  @Test
  void a_plus_that_a_form_turned_into_a_space_is_taken_for_a_plus() {
    String spaced = COMMITMENT.replace('+', ' ');
    assertThat(Fingerprint.commitment(spaced).orElseThrow().openedBy(SECRET)).isTrue();
  }
}
