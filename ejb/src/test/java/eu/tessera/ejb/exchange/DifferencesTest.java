package eu.tessera.ejb.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.exchange.Differences.Side;
import eu.tessera.ejb.registry.TestParties;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static final TestMetadata GOOD = TestMetadata.good();

  @Test
  void an_added_signing_key_is_harmless_only_where_a_pinned_certificate_vouches_for_it() {
    String pin =
        "'certificate':'"
            + TestMetadata.pem(TestMetadata.signingCertificate())
                .replace("\r", "")
                .replace("\n", "\\n")
            + "'";
    assertThat(Differences.between(before(pin), after(pin)).harmless()).isTrue();
    assertThat(Differences.between(before(), after()).harmless()).isFalse();
    assertThat(Differences.between(before(), after(pin)).harmless()).isFalse();
  }

  private static Side before(String... fields) {
    return side(GOOD, fields);
  }

  private static Side after(String... fields) {
    var other = TestMetadata.keys(Duration.ofDays(500)).signing().certificate();
    return side(GOOD.keys(GOOD.keys() + TestMetadata.key("signing", other)), fields);
  }

  private static Side side(TestMetadata metadata, String... fields) {
    return new Side(
        java.util.Optional.of(TestParties.saml("library", fields)),
        Known.inspected(metadata.document()));
  }
}
