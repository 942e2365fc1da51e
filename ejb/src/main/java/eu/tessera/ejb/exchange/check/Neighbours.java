package eu.tessera.ejb.exchange.check;

import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import java.security.PublicKey;
import java.util.Optional;

/**
 * What is known of the other services, and of the one that is live. Findings do not name the
 * others: who reads them may not know of them.
 */
public interface Neighbours {
  /** The id of another service with that entity id. */
  Optional<String> withEntity(String entityId, String except);

  /** The id of another service that signs or decrypts with that key. */
  Optional<String> withKey(PublicKey key, String except);

  /** Why the party cannot stand beside the others: its id or an address is taken. */
  Optional<String> conflict(RelyingParty party);

  /** The metadata of the live version. */
  Optional<InspectedMetadata> live(String service);

  /** No others, and nothing live. */
  Neighbours NONE =
      new Neighbours() {
        @Override
        public Optional<String> withEntity(String entityId, String except) {
          return Optional.empty();
        }

        @Override
        public Optional<String> withKey(PublicKey key, String except) {
          return Optional.empty();
        }

        @Override
        public Optional<String> conflict(RelyingParty party) {
          return Optional.empty();
        }

        @Override
        public Optional<InspectedMetadata> live(String service) {
          return Optional.empty();
        }
      };
}
