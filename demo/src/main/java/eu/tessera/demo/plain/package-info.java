/**
 * The budget office: a service that speaks the EU Login dialect of CAS 2 by hand, to show how
 * little it takes.
 *
 * <p>{@link eu.tessera.demo.plain.BudgetOffice} sends the browser to {@code /login?service=…}; the
 * browser comes back with a ticket; {@link eu.tessera.demo.plain.TicketCheck} asks Tessera about
 * it; {@link eu.tessera.demo.plain.CasAnswer} reads the XML.
 */
package eu.tessera.demo.plain;
