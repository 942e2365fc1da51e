package eu.tessera.federation.eidas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.peer.Spoiling;
import eu.tessera.federation.saml.KeyStrength;
import eu.tessera.federation.saml.OpenSaml;
import eu.tessera.federation.saml.OwnKey;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECParameterSpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kinds of key that a node may sign with (Cryptographic Requirements 1.4, 3.4). */
class KeysOfNodesTest {
  @BeforeAll
  static void start() {
    OpenSaml.start();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secp256r1",
        "secp384r1",
        "secp521r1",
        "brainpoolP256r1",
        "brainpoolP384r1",
        "brainpoolP512r1"
      })
  void every_curve_of_the_list_signs(String curve) {
    OwnKey key = Exchange.KEYS.signing(curve);
    assertThat(Exchange.with(c -> c.signingBy(key)).outcome(Spoiling.NONE))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void a_long_rsa_key_signs_with_pss() {
    OwnKey rsa = Exchange.OURS.encryption().get(0); // making another takes seconds
    assertThat(Exchange.with(c -> c.signingBy(rsa)).outcome(Spoiling.NONE))
        .isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void d22_a_curve_that_is_written_out_is_not_enough() throws GeneralSecurityException {
    var curve = ECNamedCurveTable.getByName("secp256r1");
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", "BC");
    generator.initialize(new ECParameterSpec(curve.getCurve(), curve.getG(), curve.getN()));
    assertThat(KeyStrength.enough(generator.generateKeyPair().getPublic())).isFalse();
  }

  @Test
  void d21_a_short_curve_is_not_enough() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", "BC");
    generator.initialize(new ECGenParameterSpec("secp224r1"));
    assertThat(KeyStrength.enough(generator.generateKeyPair().getPublic())).isFalse();
  }
}
