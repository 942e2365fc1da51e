package eu.tessera.federation.saml.idp;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.saml.Algorithms;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OwnAlgorithmsTest {
  private static List<String> named(String element) {
    return Pattern.compile("<alg:" + element + "[^>]* Algorithm=\"([^\"]*)\"")
        .matcher(House.PUBLISHED)
        .results()
        .map((MatchResult place) -> place.group(1))
        .toList();
  }

  @Test
  void our_metadata_name_exactly_what_a_service_may_sign_with() {
    assertThat(named("SigningMethod"))
        .containsExactlyInAnyOrderElementsOf(Algorithms.SERVICE_SIGNATURES);
    assertThat(named("DigestMethod")).containsExactlyInAnyOrderElementsOf(Algorithms.DIGESTS);
  }

  @Test
  void what_every_product_can_do_stands_first() {
    assertThat(named("SigningMethod")).first().isEqualTo(Algorithms.RSA_PKCS1_SHA256);
  }
}
