package eu.tessera.ejb.browser;

import jakarta.persistence.EntityManager;

/**
 * Fired as a CDI event in the transaction in which a new browser becomes known to its account; an
 * observer that fails undoes it, so that the next sign-in is news again.
 *
 * @param entities of that transaction, in which the account is locked
 */
public record BrowserBecomesKnown(EntityManager entities, NewBrowser news) {}
