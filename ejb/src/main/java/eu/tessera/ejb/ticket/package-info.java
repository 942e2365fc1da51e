/**
 * CAS tickets: made at hand-back, or for another service by {@code proxy}, taken once at
 * validation.
 *
 * <p>{@link eu.tessera.ejb.ticket.Tickets} keeps {@link eu.tessera.ejb.ticket.ServiceTicket}s in
 * the grid for ten seconds. A ticket carries all that validation needs, so that validating touches
 * no database. {@link eu.tessera.ejb.ticket.LoginTransactions} keep what services ask before they
 * send the browser. Knows no protocol's wire words; {@code web.cas} renders.
 */
package eu.tessera.ejb.ticket;
