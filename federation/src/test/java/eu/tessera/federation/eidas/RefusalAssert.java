package eu.tessera.federation.eidas;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.peer.Spoiling;

/** Says which check refused, and that it told nothing about the person. */
final class RefusalAssert {
  private RefusalAssert() {}

  static void refused(Exchange exchange, Spoiling wrong, ResponseCheck by) {
    refused(exchange.outcome(wrong), by);
  }

  static void refused(Outcome outcome, ResponseCheck by) {
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).check()).isEqualTo(by);
    assertThat(((Refused) outcome).detail())
        .isNotBlank()
        .doesNotContain("Jane", "Doe", "02635542Y", "1980");
  }
}
