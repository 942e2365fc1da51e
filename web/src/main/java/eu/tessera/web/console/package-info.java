/**
 * The place of those who connect services and of those who run Tessera. A working tool: its texts
 * are English and stand in the templates.
 *
 * <p>Each page is a {@code ConsolePage}: {@code Entrance} lets in who has a role and gave the
 * password a short while ago, {@code Menu} says for whom a page is there, a form carries a {@link
 * eu.tessera.web.signin.FormProof} of its own place, and what follows on it is an {@code Outcome}.
 * Who may see and do what is decided by the exchange ({@link
 * eu.tessera.ejb.exchange.ServiceExchange}), never here; pages only offer no more than it allows.
 *
 * <p>{@link eu.tessera.web.console.Catalogue} explains every code that a person or a service can
 * meet and every finding of the checks; {@code docs/errors.md} is generated from it. The same for
 * programs is {@link eu.tessera.web.api}.
 */
package eu.tessera.web.console;
