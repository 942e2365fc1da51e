/**
 * The mail server of the outside world: {@link eu.tessera.demo.mailbox.MailServer} takes whatever
 * Tessera sends, on this machine and at a port of its own; {@link eu.tessera.demo.mailbox.Mailbox}
 * keeps the newest; {@link eu.tessera.demo.mailbox.MailboxPages} shows them at {@code /mailbox} and
 * gives them to tests at {@code /mailbox.json}.
 *
 * <p>It is an honest mail server with every mailbox there is: nothing leaves the machine. Where
 * TESSERA_SMTP_URL names another server it stays closed.
 */
package eu.tessera.demo.mailbox;
