package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.Elements;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether the service of the metadata sent this message, and to us. Before these hold, nothing of
 * it is relied upon (SAML Core 3.2.1), the choice of an address for the answer least of all.
 */
final class EnvelopeChecks {
  /** One check: what is wrong, in words for the integrator; empty when nothing is. */
  private record Check(RequestCheck name, Function<Envelope, Optional<String>> finding) {
    static Check that(RequestCheck name, Predicate<Envelope> holds, String otherwise) {
      return new Check(name, e -> holds.test(e) ? Optional.empty() : Optional.of(otherwise));
    }
  }

  private static final List<Check> ALL =
      List.of(
          Check.that(
              RequestCheck.METADATA_VALID,
              e -> e.party().provider().holds(e.now()),
              "the metadata of the service have expired"),
          Check.that(
              RequestCheck.SIGNED,
              e -> e.signed() || !e.mustSign(),
              "the message is not signed, which the metadata or the agreement ask for"),
          Check.that(
              RequestCheck.KEY_KNOWN,
              e -> !e.signed() || e.unverifiable() || !e.party().provider().signingKeys().isEmpty(),
              "the message is signed, but the metadata of the service hold no key for signing"),
          new Check(RequestCheck.SIGNATURE_ALGORITHM, EnvelopeChecks::forbidden),
          Check.that(
              RequestCheck.SIGNATURE_TRUSTED,
              EnvelopeChecks::trusted,
              "not signed by a key of the service's metadata, or changed afterwards"),
          new Check(RequestCheck.DESTINATION, EnvelopeChecks::destination));

  private EnvelopeChecks() {}

  /** Runs the checks in order, up to the first that finds something. */
  static void run(Envelope envelope) throws Unreceived {
    for (Check check : ALL) {
      Optional<String> finding = check.finding().apply(envelope);
      if (finding.isPresent()) {
        throw new Unreceived(check.name(), finding.get());
      }
    }
  }

  private static Optional<String> forbidden(Envelope envelope) {
    if (envelope.unverifiable()) {
      return Optional.empty();
    }
    if (envelope.received().signature().map(s -> !s.allowed()).orElse(false)) {
      return Optional.of("signed by an algorithm that is not allowed");
    }
    return envelope
        .enveloped()
        .flatMap(s -> s.forbidden(Algorithms.SERVICE_SIGNATURES))
        .map(what -> "signed by an algorithm that is not allowed: " + what);
  }

  /** Every signature there is must hold, also where none was asked for. */
  private static boolean trusted(Envelope envelope) {
    if (envelope.unverifiable()) {
      return true;
    }
    var keys = envelope.party().provider().signingKeys();
    return envelope.received().signature().map(s -> s.verifies(keys)).orElse(true)
        && envelope.enveloped().map(s -> s.verifies(keys)).orElse(true);
  }

  /** Must be there where the message is signed (SAML Bindings 3.4.5.2 and 3.5.5.2). */
  private static Optional<String> destination(Envelope envelope) {
    if (envelope.received().binding() == Binding.SOAP) {
      // it came to no address, but back over the connection that we had made (Bindings 3.2)
      return Optional.empty();
    }
    Optional<String> destination = Elements.attribute(envelope.root(), "Destination");
    if (destination.isEmpty()) {
      return envelope.signed()
          ? Optional.of("signed, but without a Destination")
          : Optional.empty();
    }
    return destination.get().strip().equals(envelope.address())
        ? Optional.empty()
        : Optional.of("the Destination is another address than " + envelope.address());
  }
}
