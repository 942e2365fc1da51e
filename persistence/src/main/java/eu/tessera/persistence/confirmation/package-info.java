/**
 * Links sent by e-mail that are good for one use: {@link
 * eu.tessera.persistence.confirmation.OneTimeLinkRow}. {@link
 * eu.tessera.persistence.confirmation.OneTimeLinkRepository} takes one by a single update, so that
 * of all nodes one wins. Rows stay for a while after use and end: whoever follows such a link late
 * is told so.
 */
package eu.tessera.persistence.confirmation;
