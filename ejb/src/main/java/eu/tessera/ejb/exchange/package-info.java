/**
 * How services come into the registry and change there without surprising anybody: submissions of
 * CAS definitions and SAML metadata, by upload, by address, by metadata query or by a federation's
 * file; the checks that read them; a second person's yes; the moment they go live; roll-back; the
 * calendar of what ends when; and our own keys.
 *
 * <p>Four facades for the console and its REST API: {@link
 * eu.tessera.ejb.exchange.ServiceExchange}, {@link eu.tessera.ejb.exchange.FederationFiles}, {@link
 * eu.tessera.ejb.exchange.ExpiryCalendar} and {@link eu.tessera.ejb.exchange.OwnKeys}. {@link
 * eu.tessera.ejb.exchange.Submission} is a version on its way, state by state; who proposes,
 * decides, rolls back, retires or refreshes has a class each, and {@code Steps} does every move
 * from state to state. What goes live is written to the stored definitions, which the room {@code
 * registry} of every node reads.
 */
package eu.tessera.ejb.exchange;
