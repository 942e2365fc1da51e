package eu.tessera.federation.cas;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Strength;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the parameters that several requests share are read. */
final class SharedParameters {
  private SharedParameters() {}

  static void checkSize(Parameters parameters) {
    if (parameters.tooLarge()) {
      throw invalid("The request has too many parameters, or is too long.");
    }
  }

  /** A flag of CAS: set by any value and by none, but "false" is what EU Login's clients send. */
  static boolean flag(Parameters parameters, String name) {
    return parameters
        .first(name)
        .map(value -> !"false".equalsIgnoreCase(value.strip()))
        .orElse(false);
  }

  /** A boolean of EU Login: xsd:boolean, false where it is missing. */
  static boolean truth(Parameters parameters, String name) {
    return parameters
        .given(name)
        .filter(v -> "true".equalsIgnoreCase(v) || "1".equals(v))
        .isPresent();
  }

  static Format format(Parameters parameters) {
    return Format.named(parameters.first("format").orElse(""))
        .orElseThrow(() -> invalid("The parameter format is XML or JSON."));
  }

  static Optional<AuthenticationLevel> level(Parameters parameters) {
    return parameters
        .given("authenticationLevel")
        .map(
            name ->
                AuthenticationLevel.named(name)
                    .orElseThrow(
                        () ->
                            invalid(
                                "The parameter authenticationLevel is BASIC, MEDIUM or HIGH.")));
  }

  /**
   * The strengths asked for under any of the parameter's three spellings; empty means any. Unknown
   * names beside a known one are passed over; alone they are refused, for nothing could meet them.
   */
  static Set<Strength> strengths(Parameters parameters) {
    Optional<String> list =
        Stream.of("acceptStrengths", "acceptedStrengths", "acceptStrength")
            .flatMap(name -> parameters.given(name).stream())
            .findFirst();
    Set<Strength> strengths = EnumSet.noneOf(Strength.class);
    list.ifPresent(
        text ->
            Stream.of(text.split(",")).forEach(n -> Strength.named(n).ifPresent(strengths::add)));
    if (list.isPresent() && strengths.isEmpty()) {
      throw new Unreadable(
          FailureCode.INVALID_STRENGTH,
          "None of the strengths in acceptStrengths can be provided here.");
    }
    return strengths;
  }

  /** Every reading of the address under {@code name} that is an address, the likeliest first. */
  static List<ServiceUrl> addresses(Parameters parameters, String name) {
    List<String> texts = parameters.addresses(name);
    List<Reading<ServiceUrl>> readings = texts.stream().map(ServiceUrl::read).toList();
    List<ServiceUrl> urls = readings.stream().flatMap(r -> r.asOptional().stream()).toList();
    if (!texts.isEmpty() && urls.isEmpty()) {
      throw new Unreadable(
          FailureCode.INVALID_SERVICE, readings.get(0).refusal().orElseThrow().sentence());
    }
    return urls;
  }

  static Unreadable invalid(String sentence) {
    return new Unreadable(FailureCode.INVALID_REQUEST, sentence);
  }
}
