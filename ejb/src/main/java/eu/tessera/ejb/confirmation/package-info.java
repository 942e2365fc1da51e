/**
 * Links in e-mails that prove a mailbox, or let its owner take something back: {@link
 * eu.tessera.ejb.confirmation.OneTimeLinks}.
 *
 * <p>A link is random, kept as a hash only, bound to one {@link
 * eu.tessera.ejb.confirmation.Purpose}, good for a while and for one use. Following it (GET) must
 * only {@code find} it, for mail scanners and previews follow links too; what it is for happens
 * when its page is sent (POST), by {@code take}. Two that take it at once, on whatever nodes, are
 * told apart by the database. Neighbours: {@code registration} and the pages of My Account say what
 * a link means; {@code notify} carries it.
 */
package eu.tessera.ejb.confirmation;
