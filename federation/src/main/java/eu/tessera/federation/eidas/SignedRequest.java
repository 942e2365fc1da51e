package eu.tessera.federation.eidas;

import java.net.URI;
import java.time.Instant;

/**
 * A request, ready to be posted by the citizen's browser.
 *
 * @param pending to be remembered until the response comes
 * @param destination the form's address
 * @param samlRequest the form field {@code SAMLRequest}; there is no RelayState, the response is
 *     recognised by the request's identifier
 */
public record SignedRequest(Pending pending, URI destination, String samlRequest) {
  public String id() {
    return pending.requestId();
  }

  public Instant issuedAt() {
    return pending.issuedAt();
  }
}
