/**
 * Whose account an eID opens. {@link eu.tessera.persistence.identity.EidLinkRow} joins one eID,
 * known by its country and a keyed digest of its identifier, to one account; the identifier and the
 * minimum data set lie beside it, sealed. Social links join here when they come.
 */
package eu.tessera.persistence.identity;
