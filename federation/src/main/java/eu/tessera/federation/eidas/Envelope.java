package eu.tessera.federation.eidas;

import eu.tessera.federation.saml.SamlResponse;
import java.time.Duration;
import java.time.Instant;

/**
 * A response and all that it is held against.
 *
 * @param now one moment for all checks
 */
record Envelope(
    SamlResponse message,
    Pending pending,
    NodeMetadata node,
    ConnectorSettings settings,
    Instant now) {

  /** Not before the request was made and not in the future, as far as clocks agree. */
  boolean sinceRequest(Instant moment) {
    return !moment.isBefore(pending.issuedAt().minus(skew())) && !moment.isAfter(now.plus(skew()));
  }

  /** Whether something that holds from {@code moment} holds now, as far as clocks agree. */
  boolean begun(Instant moment) {
    return !moment.isAfter(now.plus(skew()));
  }

  /** Whether something that ends at {@code moment} still holds, as far as clocks agree. */
  boolean unexpired(Instant moment) {
    return moment.isAfter(now.minus(skew()));
  }

  Duration skew() {
    return node.country().skew();
  }
}
