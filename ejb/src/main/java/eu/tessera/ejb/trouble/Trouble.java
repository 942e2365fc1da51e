package eu.tessera.ejb.trouble;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that went wrong.
 *
 * @param reference what the person reads on the page, or a fresh one where nobody saw a page
 * @param code the published code, such as {@code T-201} or {@code INVALID_TICKET}
 * @param service id of the definition that it concerns
 * @param cause for integrators and operators: which part was wrong; no secret, nothing personal
 */
public record Trouble(
    String reference, Instant at, String code, Optional<String> service, String cause) {
  public Trouble {
    Objects.requireNonNull(at);
    Objects.requireNonNull(service);
    if (reference.isBlank() || code.isBlank()) {
      throw new IllegalArgumentException("a trouble has a reference and a code");
    }
  }
}
