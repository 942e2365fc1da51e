package eu.tessera.federation.eidas;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.saml.SamlAssertion;
import eu.tessera.federation.saml.SamlAssertion.Confirmation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A decrypted assertion, the envelope it came in, and the person it is about. */
record Statement(Envelope envelope, SamlAssertion assertion, PersonAttributes person) {

  /** The level of its one sign-in; empty when that is none we know. */
  Optional<LevelOfAssurance> level() {
    return assertion.signIns().stream()
        .findFirst()
        .flatMap(SamlAssertion.SignIn::contextClass)
        .flatMap(LevelOfAssurance::ofUri);
  }

  /** What its one confirmation says; empty when it says nothing. */
  Optional<Confirmation.Data> confirmation() {
    return assertion.confirmations().stream().findFirst().flatMap(Confirmation::data);
  }

  /** When the last of its time limits ends, with the allowance for clocks. */
  Instant end() {
    return Stream.of(
            confirmation().flatMap(Confirmation.Data::notOnOrAfter),
            assertion.conditions().flatMap(SamlAssertion.Conditions::notOnOrAfter))
        .flatMap(Optional::stream)
        .max(Instant::compareTo)
        .orElse(envelope.now())
        .plus(envelope.skew());
  }

  /** Whether every restriction of audience names us, and there is one. */
  boolean forUs() {
    List<List<String>> audiences =
        assertion.conditions().map(SamlAssertion.Conditions::audiences).orElse(List.of());
    String self = envelope.settings().entityId();
    return !audiences.isEmpty() && audiences.stream().allMatch(a -> a.contains(self));
  }
}
