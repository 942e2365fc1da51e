/**
 * What people see and change of their own.
 *
 * <p>{@link eu.tessera.web.account.SessionsServlet} shows their sessions with the services visited
 * in each and ends them. Its forms carry a {@link eu.tessera.web.signin.FormProof}, so that a page
 * of somebody else's cannot post them. Who has no live session signs in by the one path ({@code
 * web.signin}) and comes back.
 */
package eu.tessera.web.account;
