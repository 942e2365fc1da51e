/**
 * Single-sign-on sessions as they are kept: written before the cookie is sent, so that a kill -9
 * ends none. {@link eu.tessera.persistence.session.SessionRow} is found by the SHA-256 of its
 * cookie; the cookie itself is nowhere. {@link eu.tessera.persistence.session.VisitRow} is a
 * service that a session has been to; it outlives its session until the service was told of the
 * logout.
 */
package eu.tessera.persistence.session;
