/**
 * Programs that may call Tessera's interfaces, each by a token of its own: {@link
 * eu.tessera.ejb.access.AccessTokens} makes, knows and revokes them.
 *
 * <p>A token is shown once and kept as its SHA-256 only, which is enough for 256 random bits. It
 * opens the {@link eu.tessera.ejb.access.Scope}s it was made for and nothing else, can end by
 * itself, and its last use is noted to the minute. Interfaces ask for it as a bearer token (RFC
 * 6750).
 */
package eu.tessera.ejb.access;
