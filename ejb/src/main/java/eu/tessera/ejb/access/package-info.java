/**
 * Programs that call Tessera's own interfaces by a bearer token: {@link
 * eu.tessera.ejb.access.AccessTokens} makes one, tells whose it is and what it is for, and revokes
 * it. A token stands for the account that made it and never for more than that account may; it is
 * shown once and kept as a digest.
 */
package eu.tessera.ejb.access;
