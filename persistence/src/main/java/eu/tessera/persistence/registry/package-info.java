/**
 * What Tessera knows of its peers and of itself: {@link eu.tessera.persistence.registry.ServiceRow}
 * (definitions of services, as JSON in the form of the definition files, with their metadata),
 * {@link eu.tessera.persistence.registry.ServiceVersionRow} (their versions on the way), {@link
 * eu.tessera.persistence.registry.FederationFileRow} (files of many entities, and which of them are
 * set aside), {@link eu.tessera.persistence.registry.MetadataFetchRow} (how fetches went), {@link
 * eu.tessera.persistence.registry.ReminderRow} (who was reminded of what), {@link
 * eu.tessera.persistence.registry.SigningKeyRow} (own keys, sealed, with their certificates) and
 * {@link eu.tessera.persistence.registry.VaultProofRow} (by which a wrong master key is known at
 * start).
 */
package eu.tessera.persistence.registry;
