/**
 * The place of those who connect services and of those who run Tessera.
 *
 * <p>{@link eu.tessera.web.console.Catalogue} explains every code that a person or a service can
 * meet; {@code docs/errors.md} is generated from it, and the console looks references up and shows
 * the same words.
 */
package eu.tessera.web.console;
