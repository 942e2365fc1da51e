/**
 * What Tessera knows of its peers and of itself: {@link eu.tessera.persistence.registry.ServiceRow}
 * (definitions of services, as JSON in the form of the definition files), {@link
 * eu.tessera.persistence.registry.SigningKeyRow} (own keys, sealed, with their certificates) and
 * {@link eu.tessera.persistence.registry.VaultProofRow} (by which a wrong master key is known at
 * start).
 */
package eu.tessera.persistence.registry;
