/**
 * Tessera's own SAML keys: made at the first start, looked up by whoever signs or decrypts, and
 * rolled over by an operator: publish the next, sign with it once everybody knows it, retire the
 * old one.
 *
 * <p>{@link eu.tessera.ejb.keys.SamlKeys} gives the keys in use, those of the identity provider
 * apart from those of the connector, so that neither can speak for the other. {@link
 * eu.tessera.ejb.keys.KeyRollover} is the roll-over; its acts are in the database, and all nodes
 * drop their copies at once. Stands on {@code config}'s {@code SigningKeys}.
 */
package eu.tessera.ejb.keys;
