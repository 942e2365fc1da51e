/**
 * What the other rooms stand on, read and checked once at start: {@link
 * eu.tessera.ejb.config.Settings} (MicroProfile Config; each further room has a record of its own,
 * read by {@link eu.tessera.ejb.config.ConfiguredValues}), {@link eu.tessera.ejb.config.Database}
 * (whose transaction it is), {@link eu.tessera.ejb.config.Vault} (secrets at rest) and {@link
 * eu.tessera.ejb.config.SigningKeys}.
 *
 * <p>What is wrong stops the start by a {@link eu.tessera.ejb.config.StartRefused}: one sentence
 * that says what to write where. The order of the start is in the room {@code startup}.
 */
package eu.tessera.ejb.config;
