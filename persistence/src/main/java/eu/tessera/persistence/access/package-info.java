/**
 * Programs that may call Tessera's interfaces: {@link
 * eu.tessera.persistence.access.AccessTokenRow}, found by the digest of the token by {@link
 * eu.tessera.persistence.access.AccessTokenRepository}.
 *
 * <p>A token itself is never kept; one that is revoked or has expired stays as a row, so that an
 * operator sees what there was.
 */
package eu.tessera.persistence.access;
