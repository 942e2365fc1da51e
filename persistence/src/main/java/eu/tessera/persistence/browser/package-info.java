/**
 * The browsers in which accounts have signed in before: one row for each pair of a browser's cookie
 * and an account. Rows go with their account.
 *
 * <p>{@link eu.tessera.persistence.browser.KnownBrowserRepository} finds and keeps {@link
 * eu.tessera.persistence.browser.KnownBrowserRow}; what a row is worth is decided in {@code
 * ejb.browser}.
 */
package eu.tessera.persistence.browser;
