package eu.tessera.federation.saml.idp;

import java.util.Optional;

/** The services that may ask us. */
@FunctionalInterface
public interface Parties {
  /** The service of that name, compared byte for byte; empty when there is none. */
  Optional<Party> byEntityId(String entityId);
}
