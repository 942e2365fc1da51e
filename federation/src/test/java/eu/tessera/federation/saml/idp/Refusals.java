package eu.tessera.federation.saml.idp;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests say of requests that were not taken. */
final class Refusals {
  private Refusals() {}

  /** A page, by this check. */
  static void page(SignOn result, RequestCheck check) {
    assertThat(result).isInstanceOf(SignOn.Unanswerable.class);
    assertThat(((SignOn.Unanswerable) result).check()).isEqualTo(check);
    assertThat(check).isLessThanOrEqualTo(RequestCheck.CONSUMER);
  }

  /** An answer in SAML, by this check and with this refusal. */
  static void answer(SignOn result, RequestCheck check, Refusal refusal) {
    assertThat(result).isInstanceOf(SignOn.Refused.class);
    SignOn.Refused refused = (SignOn.Refused) result;
    assertThat(refused.check()).isEqualTo(check);
    assertThat(refused.refusal()).isEqualTo(refusal);
    assertThat(check).isGreaterThan(RequestCheck.CONSUMER);
  }
}
