/**
 * Single-sign-on sessions as they are kept: written before the cookie is sent, so that a kill -9
 * ends none. {@link eu.tessera.persistence.session.SessionRow} is found by the SHA-256 of its
 * cookie; the cookie itself is nowhere.
 */
package eu.tessera.persistence.session;
