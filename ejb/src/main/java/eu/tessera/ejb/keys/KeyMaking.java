package eu.tessera.ejb.keys;

import eu.tessera.ejb.config.SigningKeys;

/** Makes keys. */
@FunctionalInterface
public interface KeyMaking {
  /** A new key for that use, with its certificate. */
  SigningKeys.Fresh fresh(KeyUse use);
}
