package eu.tessera.federation.eidas;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.saml.Identifiers;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.SignOnRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Builds requests to nodes (Message Format 1.4, 2.3.2, 2.4.1 and 4). */
final class AuthnRequests {
  private final ConnectorSettings settings;

  AuthnRequests(ConnectorSettings settings) {
    this.settings = settings;
  }

  /** A signed request for {@code wanted}, or for more where the country's row says so. */
  SignedRequest to(
      NodeMetadata node,
      LevelOfAssurance wanted,
      Optional<String> requesterId,
      OwnKey key,
      Instant now) {
    Country country = node.country();
    LevelOfAssurance level = country.atLeast(wanted);
    Instant issuedAt = now.truncatedTo(ChronoUnit.MILLIS);
    SignOnRequest request =
        new SignOnRequest(
            Identifiers.fresh(),
            issuedAt,
            settings.entityId(),
            node.signOn().toString(),
            settings.providerName(),
            level.uri(),
            level.notified(), // one notified level and what is above it, or exactly another
            requesterId.filter(id -> country.scoping()),
            // SPType is in our metadata, and must then not be here; NodeCountry never is
            List.of(EidasExtensions.requestedAttributes()));
    Pending pending = new Pending(request.id(), country.code(), node.entityId(), level, issuedAt);
    return new SignedRequest(pending, node.signOn(), request.signed(key));
  }
}
