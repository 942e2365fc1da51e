package eu.tessera.federation.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnKeyTest {
  private final NewKeys keys =
      new NewKeys("test", Instant.parse("2026-11-22T00:00:00Z"), Duration.ofDays(30));
  private final OwnKey key = keys.signing();

  @Test
  void a_key_never_prints_itself() {
    String secret = Base64.getEncoder().encodeToString(key.pkcs8());
    assertThat(key.toString()).contains("****").doesNotContain(secret.substring(40, 60));
    KeyMaterial material = KeyMaterial.of(key, keys.encryption(1024));
    assertThat(material.toString()).doesNotContain(secret.substring(40, 60));
  }

  @Test
  void a_stored_key_comes_back() {
    OwnKey back = OwnKey.stored(key.pkcs8(), key.certificateDer());
    assertThat(back.privateKey()).isEqualTo(key.privateKey());
    assertThat(back.certificate()).isEqualTo(key.certificate());
  }

  @Test
  void what_is_no_key_is_refused_without_quoting_it() {
    byte[] broken = "secret".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> OwnKey.stored(broken, key.certificateDer()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessageNotContaining("secret");
  }

  @Test
  void one_key_cannot_both_sign_and_encrypt() {
    OwnKey rsa = keys.encryption(1024);
    assertThatThrownBy(() -> new KeyMaterial(List.of(rsa), List.of(rsa)))
        .hasMessageContaining("both sign and encrypt");
  }

  @Test
  void short_keys_and_short_curves_are_not_enough() {
    assertThat(KeyStrength.enough(key.certificate().getPublicKey())).isTrue();
    assertThat(KeyStrength.enough(keys.signing(2048).certificate().getPublicKey())).isFalse();
  }
}
