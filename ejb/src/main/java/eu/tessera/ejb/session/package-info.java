/**
 * Single sign-on: a browser that has proved something once carries a cookie, and {@link
 * eu.tessera.ejb.session.Sessions} knows by it who that is and what was proved ({@link
 * eu.tessera.ejb.session.Session}).
 *
 * <p>A session is in the database before its cookie is sent, so a kill -9 ends none. Only the
 * SHA-256 of the cookie is kept. {@code find} is the hot path: a copy at hand for some seconds,
 * else one look-up by a unique key; it writes nothing, but that the session was seen is noted in
 * the background, and for a session in use only once in some minutes. Neighbours: {@code nearcache}
 * for the copies, {@code account} for the owner.
 */
package eu.tessera.ejb.session;
