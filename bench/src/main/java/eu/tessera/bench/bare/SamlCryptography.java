package eu.tessera.bench.bare;

import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.RawSignatures;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;

/**
 * What a signed request and its signed answer cannot do without: one signature verified and one or
 * two made, by the provider that the product uses, without any XML around it.
 *
 * @param key of the kind that both sides sign with
 * @param sign milliseconds of CPU, as is the other
 */
public record SamlCryptography(OwnKey key, double sign, double verify) {
  /** About what the octets come to that are signed. */
  private static final int SIGNED_BYTES = 600;

  private static final int WARM_UP = 400;
  private static final int TIMES = 60;

  /**
   * Makes a key and measures it.
   *
   * @param kind as {@code TESSERA_SAML_KEY} has it
   */
  public static SamlCryptography of(String kind) throws Exception {
    var keys = new NewKeys("Bench", Instant.now().minus(Duration.ofHours(1)), Duration.ofDays(1000));
    OwnKey key =
        kind.startsWith("RSA-")
            ? keys.signingForServices(Integer.parseInt(kind.substring("RSA-".length())))
            : keys.signing();
    byte[] octets = new byte[SIGNED_BYTES];
    String algorithm = RawSignatures.algorithm(key.privateKey());
    byte[] signature = RawSignatures.plain(key.privateKey(), octets);
    PublicKey verifying = key.certificate().getPublicKey();
    double sign =
        BareCost.of(() -> RawSignatures.plain(key.privateKey(), octets), WARM_UP, TIMES);
    double verify =
        BareCost.of(
            () -> RawSignatures.verifies(verifying, algorithm, octets, signature), WARM_UP, TIMES);
    return new SamlCryptography(key, sign, verify);
  }

  /** Of an answer with so many signatures, and its request. */
  public double of(int signatures) {
    return verify + signatures * sign;
  }
}
