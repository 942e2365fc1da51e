/**
 * Single logout (CAS 3.0.3, 2.3.3): which services a session has been to, and telling them that it
 * is over.
 *
 * <p>{@link eu.tessera.ejb.logout.Visits} learns of each validated ticket: into the grid at once,
 * into the database some seconds later, so that validating a ticket waits for no database. {@link
 * eu.tessera.ejb.logout.SingleLogout} ends our own session first, then has each service told by
 * {@code Farewells}, in parallel and each on its own ({@code Lanes}, {@code LogoutPost}); the
 * {@link eu.tessera.ejb.logout.LogoutRound} says how far that is, what is left for the person's
 * browser to bring, and is over after five seconds. Sessions that end in any other way (expiry, a
 * new password, an account that goes) leave visits behind, and {@link
 * eu.tessera.ejb.logout.LogoutRoom} looks for those every minute.
 *
 * <p>Neighbours: {@code session} whose ends are told, {@code registry} which says whom to tell, and
 * where.
 */
package eu.tessera.ejb.logout;
