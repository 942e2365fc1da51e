/**
 * E-mails, whole. Another room hands a {@link eu.tessera.ejb.notify.Letter} for a {@link
 * eu.tessera.ejb.notify.Recipient} to the {@link eu.tessera.ejb.notify.Post}; it is written out in
 * the reader's language, sealed, and laid into the queue in the database. A timer on each node
 * takes what is due, sends it by SMTP and removes it; what fails for a while is tried again later.
 *
 * <p>Who asks for a letter pays for it ({@link eu.tessera.ejb.notify.Asker}, {@code Purses}); what
 * an owner must be told is handed in by {@link eu.tessera.ejb.notify.Post#tell}, and what it tells
 * of holds only with it.
 *
 * <p>What decides (texts, names, limits, when to try again) is apart from what does (the queue, the
 * mail server). A letter never says more than its reader may know, and its links are in no log.
 */
package eu.tessera.ejb.notify;
