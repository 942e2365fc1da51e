package eu.tessera.federation.cas;

import java.util.Locale;
import java.util.Optional;

/**
 * How the ticket travels back to the service ({@code method}, CAS 2.1.1). {@code HEADER}, which a
 * server may leave out, is left out: a browser could not carry it.
 */
public enum Delivery {
  GET,
  POST;

  static Optional<Delivery> named(String name) {
    return switch (name.strip().toUpperCase(Locale.ROOT)) {
      case "", "GET" -> Optional.of(GET);
      case "POST" -> Optional.of(POST);
      default -> Optional.empty();
    };
  }
}
