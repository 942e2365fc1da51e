package eu.tessera.ejb.notify;

import java.time.Instant;
import java.util.Optional;

/**
 * When and where something happened to an account, and the way back if it was somebody else.
 *
 * @param at when
 * @param device such as Firefox on Linux; empty when it is not known, and then left out
 * @param country code of two letters; empty when it is not known, and then left out
 * @param notMe the link behind "It was not me" (B3), if there is one
 */
public record Occasion(
    Instant at, Optional<String> device, Optional<String> country, Optional<Link> notMe) {

  /** An occasion of which nothing but the time is known. */
  public static Occasion at(Instant at) {
    return new Occasion(at, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same, on this device. */
  public Occasion on(String device) {
    return new Occasion(at, Optional.of(device), country, notMe);
  }

  /** The same, in this country (code of two letters). */
  public Occasion in(String country) {
    return new Occasion(at, device, Optional.of(country), notMe);
  }

  /** The same, with the way back if it was somebody else. */
  public Occasion disputedAt(Link notMe) {
    return new Occasion(at, device, country, Optional.of(notMe));
  }
}
