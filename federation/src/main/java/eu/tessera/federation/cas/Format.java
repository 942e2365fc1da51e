package eu.tessera.federation.cas;

import java.util.Locale;
import java.util.Optional;

/** The form of an answer, by {@code format=} in any case. */
public enum Format {
  XML,
  JSON;

  /**
   * The form that a request asks for: XML where it names none, and XML too where it names one that
   * does not exist, because the refusal has to be written in something (CAS 2.5.1).
   */
  public static Format of(Parameters parameters) {
    return parameters.first("format").flatMap(Format::named).orElse(XML);
  }

  static Optional<Format> named(String name) {
    return switch (name.strip().toUpperCase(Locale.ROOT)) {
      case "", "XML" -> Optional.of(XML);
      case "JSON" -> Optional.of(JSON);
      default -> Optional.empty();
    };
  }
}
